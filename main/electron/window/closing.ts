import { setTimeout } from 'node:timers/promises'
import { type BrowserWindow, dialog } from 'electron'
import { say } from '#shared/messages/index.ts'

/** A page that still saves is asked again so often, so many milliseconds apart, before the person is. */
const patience = { times: 20, wait: 150 } as const

/**
 * Lets a window go only when what was typed in it is saved: a page with unsaved text refuses to be closed, and sends it meanwhile. What cannot be
 * saved is for the person to decide.
 */
export function closeWhenSaved(window: BrowserWindow): void {
  let isUnderWay = false

  /** Not answered by the page but by the clock, as a page that asks may answer once for several times. */
  async function closeOrAsk(): Promise<void> {
    for (let times = 0; times < patience.times; times++) {
      await setTimeout(patience.wait)
      if (window.isDestroyed()) return
      window.close()
    }
    await setTimeout(patience.wait)
    if (!window.isDestroyed() && (await isGivenUp())) window.destroy()
  }

  async function isGivenUp(): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('desktop.unsaved'),
      detail: say('desktop.unsaved.detail'),
      buttons: [say('desktop.unsaved.stay'), say('desktop.unsaved.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1
  }

  window.webContents.on('will-prevent-unload', () => {
    if (isUnderWay) return
    isUnderWay = true
    void closeOrAsk().finally(() => {
      isUnderWay = false
    })
  })
}
