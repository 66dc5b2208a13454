import { type BrowserWindow, dialog, shell } from 'electron'
import { say } from '#shared/messages/index.ts'

/** The most of an address that a dialog shows whole. */
const mostShown = 600

/**
 * The address as it really is, or null where the program opens none of the kind: names in other scripts in their plain form
 * (`xn--…`), so that none looks like another, and nobody hidden before an `@`.
 */
export function outsideAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return url.href
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.username === '' && url.password === '' ? url.href : null
}

/** Opens an address in the person's own browser or mail program, after showing it and asking. Others are not opened. */
export async function openOutside(address: string, window: BrowserWindow | null): Promise<void> {
  const real = outsideAddress(address)
  if (real === null) return
  const options = {
    type: 'question',
    message: say('desktop.outside'),
    detail: real.length > mostShown ? `${real.slice(0, mostShown)}…` : real,
    buttons: [say('desktop.outside.open'), say('desktop.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  } as const
  const asked = { ...options, buttons: [...options.buttons] }
  const { response } = window ? await dialog.showMessageBox(window, asked) : await dialog.showMessageBox(asked)
  if (response === 0) await shell.openExternal(real)
}
