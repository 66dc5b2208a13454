import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { say } from '#shared/messages/index.ts'
import { pageAddress } from '../scheme.ts'
import { closeWhenSaved } from './closing.ts'
import { pagePreferences } from './preferences.ts'
import { keepWindowState, placeOn, readWindowState, smallest } from './window-state.ts'

/** The open windows, by the name under which their pages call the host. */
export interface Windows {
  /** @param place where in the window, as after `#` */
  open(place: string): BrowserWindow
  /** The window of that name. */
  named(name: string | null): BrowserWindow | null
  nameOf(window: BrowserWindow): string | null
  /** The window in front, or the one that was last. */
  front(): BrowserWindow | null
}

/** What the window is before its page is drawn. */
const background = { light: '#ffffff', dark: '#171b1f' } as const

/**
 * @param file where the place of the last window is kept
 * @param onFront another window came to the front, or the last went
 */
export function openWindows(file: string, onFront: () => void): Windows {
  const names = new Map<BrowserWindow, string>()
  let front: BrowserWindow | null = null

  function open(place: string): BrowserWindow {
    const { bounds, isMaximized } = readWindowState(file)
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
    const isFirst = names.size === 0
    const at = placeOn(bounds, screens)
    const window = new BrowserWindow({
      // A second window does not hide the first.
      ...(isFirst ? at : { width: at.width, height: at.height }),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: say('window.name'),
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: pagePreferences(app.isPackaged),
    })
    const name = randomUUID()
    names.set(window, name)
    front = window
    window.once('ready-to-show', () => {
      if (isFirst && isMaximized) window.maximize()
      window.show()
    })
    window.on('focus', () => {
      front = window
      onFront()
    })
    window.on('close', () => keepWindowState(file, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }))
    window.on('closed', () => {
      names.delete(window)
      if (front === window) front = [...names.keys()].at(-1) ?? null
      onFront()
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void showAgain(window)
    })
    closeWhenSaved(window)
    void window.loadURL(pageAddress(name, place))
    return window
  }

  return {
    open,
    named: (name) => [...names].find(([, one]) => one === name)?.[0] ?? null,
    nameOf: (window) => names.get(window) ?? null,
    front: () => front,
  }
}

/** The page's process ended by itself. Loading it again is for the person to say, since it may end again. */
async function showAgain(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say('desktop.page-gone'),
    detail: say('desktop.page-gone.detail'),
    buttons: [say('desktop.page-gone.again'), say('desktop.close-window')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
