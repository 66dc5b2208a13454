import type { Page } from '@playwright/test'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, WebContents } from 'electron'
import { allClosed, app, stayOpen } from './app.ts'
import { followDevices } from './devices.ts'
import { mirror, newEmitter, preventable } from './mirror.ts'
import { fromLoopback, record, type StandInPage, toLoopback } from './record.ts'
import { givenPermissions, session } from './session.ts'

let last = 0
let focused: ElectronWindow | null = null

function makeWindow(options: BrowserWindowConstructorOptions): ElectronWindow {
  const id = ++last
  const events = newEmitter()
  const contentEvents = newEmitter()
  const bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
  let isGone = false
  let isVisible = options.show !== false
  let isMaximized = false
  let policy = 'default'
  let openHandler: StandInPage['openHandler'] = () => ({ action: 'allow' })
  let dismissed: Promise<unknown> = Promise.resolve()
  let page: Page | null = null

  /** As electron.d.ts' `WebContents`. */
  const contents = mirror<WebContents>(
    'webContents',
    {
      id,
      session: session.defaultSession,
      setWindowOpenHandler: (handler: StandInPage['openHandler']) => {
        openHandler = handler
      },
      setWebRTCIPHandlingPolicy: (given: string) => {
        policy = given
      },
      getWebRTCIPHandlingPolicy: () => policy,
      getURL: () => fromLoopback(page?.url() ?? ''),
      reload: () => void page?.reload(),
      isDestroyed: () => isGone,
    },
    contentEvents,
  )

  const destroy = () => {
    if (isGone) return
    isGone = true
    if (page) record.pages.delete(page)
    void page?.close().catch(() => {})
    if (focused === window) focused = null
    events.emit('closed')
    if (record.pages.size === 0) allClosed()
  }

  /** As electron.d.ts' `BrowserWindow`. */
  const window = mirror<ElectronWindow>(
    'BrowserWindow',
    {
      id,
      webContents: contents,
      loadURL: async (address: string) => {
        const shown = await opened
        shown.isDriven = true
        await page?.goto(toLoopback(address)).finally(() => {
          shown.isDriven = false
        })
        events.emit('ready-to-show')
      },
      show: () => {
        isVisible = true
        window.focus()
      },
      focus: () => {
        focused = window
        void page?.bringToFront()
        events.emit('focus')
      },
      isFocused: () => focused === window,
      isVisible: () => isVisible,
      isMinimized: () => false,
      restore: () => {},
      maximize: () => {
        isMaximized = true
      },
      isMaximized: () => isMaximized,
      getNormalBounds: () => bounds,
      isDestroyed: () => isGone,
      close: () => {
        if (isGone) return
        const event = preventable({})
        events.emit('close', event)
        if (event.defaultPrevented) stayOpen()
        // Chromium forgets a close that comes while it still asks about the one before.
        // It may be gone by then.
        else void dismissed.then(() => page?.close({ runBeforeUnload: true })).catch(() => {})
      },
      destroy,
    },
    events,
  )

  async function open(): Promise<StandInPage> {
    const { context } = record
    if (!context) throw new Error('stand-in: a window before the app was ready')
    const blank = context.pages().find((one) => one.url() === 'about:blank' && !record.pages.has(one))
    const shown = blank ?? (await context.newPage())
    page = shown
    const entry: StandInPage = { window, contents, openHandler: (details) => openHandler(details), isDriven: false }
    record.pages.set(shown, entry)
    await shown.setViewportSize({ width: bounds.width, height: bounds.height })
    for (const scheme of record.schemes) await grant(scheme)
    if (options.webPreferences?.nodeIntegration) await shown.addInitScript(() => Reflect.set(window, 'require', () => ({})))
    await followContextMenu(shown, contents)
    await followDevices(shown)
    await followOpenings(shown, entry)
    shown.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return
      const event = preventable({})
      contentEvents.emit('will-prevent-unload', event)
      if (event.defaultPrevented) return void dialog.accept()
      stayOpen()
      dismissed = dialog.dismiss().catch(() => {})
    })
    shown.on('close', destroy)
    return entry
  }

  app.emit('browser-window-created', preventable({}), window)
  app.emit('web-contents-created', preventable({}), contents)
  const opened = open()
  return window
}

/** Asks the program about each window that a page opens. Electron prevents what is refused; here it is there for a moment. */
async function followOpenings(page: Page, { openHandler }: StandInPage): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Page.enable')
  let isRefused = true
  chromium.on('Page.windowOpen', ({ url }) => {
    isRefused = openHandler({ url: fromLoopback(url) }).action === 'deny'
  })
  page.on('popup', async (popup) => {
    await popup.waitForLoadState().catch(() => {})
    if (isRefused) await popup.close().catch(() => {})
  })
}

/** Gives the pages of a scheme what the program gives; all else Chromium then refuses. */
async function grant(scheme: string): Promise<void> {
  await record.context?.grantPermissions(givenPermissions(), { origin: toLoopback(`${scheme}://bundle`) })
}

/** Tells of right clicks that the page leaves to its host. */
async function followContextMenu(page: Page, contents: WebContents): Promise<void> {
  await page.exposeFunction('standInContextMenu', (place: object) => {
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    contents.emit('context-menu', preventable({}), { editFlags, ...place })
  })
  await page.addInitScript(() => {
    window.addEventListener('contextmenu', (event) => {
      const { target } = event
      const tell: unknown = Reflect.get(window, 'standInContextMenu')
      if (event.defaultPrevented || !(target instanceof Element) || typeof tell !== 'function') return
      const link = target.closest('a')
      tell({
        isEditable: target.closest('input, textarea, [contenteditable]') !== null,
        selectionText: String(getSelection() ?? ''),
        linkURL: link?.href ?? '',
      })
    })
  })
}

/** As electron.d.ts' `BrowserWindow`, the class. */
export const BrowserWindow = new Proxy(class {}, {
  construct: (_target, [options = {}]) => makeWindow(options),
  get(_target, key) {
    if (key === 'getAllWindows') return () => [...record.pages.values()].map(({ window }) => window)
    if (key === 'getFocusedWindow') return () => focused
    if (key === 'fromWebContents')
      return (contents: WebContents) => [...record.pages.values()].find((one) => one.contents === contents)?.window ?? null
    if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(_target, key)
    throw new Error(`stand-in: BrowserWindow.${key} is not mirrored`)
  },
})
