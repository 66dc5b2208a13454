import type { Clipboard, Dialog, NativeTheme, Screen, Shell } from 'electron'
import { mirror, newEmitter } from './mirror.ts'

/** A dialog waits for a person: tests put their answer in its place, and one that nobody expects is a failure. */
const unexpected = (which: string) => async () => {
  throw new Error(`stand-in: nobody answers dialog.${which}`)
}

/** As electron.d.ts' `Dialog`. */
export const dialog = mirror<Dialog>('dialog', {
  showMessageBox: unexpected('showMessageBox'),
  showOpenDialog: unexpected('showOpenDialog'),
  showErrorBox: (title: string, text: string) => void process.stderr.write(`${title}\n${text}\n`),
})

/** As electron.d.ts' `Shell`; nothing is opened. */
export const shell = mirror<Shell>('shell', {
  openExternal: async () => {},
  openPath: async () => '',
  showItemInFolder: () => {},
})

let copied = ''
/** As electron.d.ts' `Clipboard`, one of its own. */
export const clipboard = mirror<Clipboard>('clipboard', {
  writeText: async (text: string) => {
    copied = text
  },
  readText: async () => copied,
})

/** As electron.d.ts' `NativeTheme`. */
export const nativeTheme = mirror<NativeTheme>('nativeTheme', { shouldUseDarkColors: false, themeSource: 'system' }, newEmitter())

/** As electron.d.ts' `Screen`: one of a common size. */
export const screen = mirror<Screen>('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
})
