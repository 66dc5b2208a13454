import { type BrowserWindow, dialog } from 'electron'
import { say } from '#shared/messages/index.ts'

/** A page that still saves is asked again so often, so many milliseconds apart, before the person is. */
const patience = { times: 20, wait: 150 } as const

/**
 * Lets a window go only when what was typed in it is saved: a page with unsaved text refuses to be closed, and sends it meanwhile. What cannot be
 * saved is for the person to decide.
 */
export function closeWhenSaved(window: BrowserWindow): void {
  let times = 0
  let isAsking = false

  async function ask(): Promise<void> {
    isAsking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('desktop.unsaved'),
      detail: say('desktop.unsaved.detail'),
      buttons: [say('desktop.unsaved.stay'), say('desktop.unsaved.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    isAsking = false
    times = 0
    if (response === 1) window.destroy()
  }

  window.webContents.on('will-prevent-unload', () => {
    if (isAsking) return
    times += 1
    if (times > patience.times) void ask()
    else
      setTimeout(() => {
        if (!window.isDestroyed()) window.close()
      }, patience.wait)
  })
}
