import { app, dialog, shell } from 'electron'
import type { HostShell } from '#node/host/create-host.ts'
import { say } from '#shared/messages/index.ts'
import type { MenuBar } from './menu/menu-bar.ts'
import { openOutside } from './outside.ts'
import type { Windows } from './window/windows.ts'

/** What Electron gives windows beside the core: dialogs, other programs, windows and a menu bar. */
export function electronShell(windows: Windows, menuBar: MenuBar): HostShell {
  const { electron = '', chrome = '' } = process.versions
  const of = (window: string | null) => windows.named(window) ?? windows.front()
  return {
    host: 'electron',
    versions: { electron, chromium: chrome },
    async pickFolder(purpose, call) {
      const options: Electron.OpenDialogOptions = {
        title: say(`desktop.pick.${purpose}`),
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      }
      const window = of(call.window)
      const { filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
      return filePaths[0] ?? null
    },
    openOutside: (address, call) => openOutside(address, of(call.window)),
    // Shown where it lies, never opened: a folder's name may make it a program.
    reveal: async (folder) => shell.showItemInFolder(folder),
    newWindow: async (address) => void windows.open(address),
    setMenu: async (commands, { window }) => {
      if (window !== null) menuBar.said(window, commands)
    },
  }
}
