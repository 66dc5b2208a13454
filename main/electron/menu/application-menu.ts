import type { BaseWindow, MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/api/host.ts'
import { type Command, type CommandId, commandIds, commands, menuNames } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { acceleratorOf } from './accelerator.ts'

type Item = MenuItemConstructorOptions

/** What the menu needs to know of the program. */
export interface MenuSetting {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** What the window in front said of its commands; one it did not speak of may not be done. */
  readonly said: readonly MenuCommand[]
  readonly run: (id: CommandId) => void
}

const separator: Item = { type: 'separator' }

/** What a system expects in a menu besides our commands. */
const more: { readonly [name in Command['menu']]?: (setting: MenuSetting) => readonly Item[] } = {
  vault: ({ platform }) => [
    separator,
    item('close', 'desktop.close-window'),
    ...(platform === 'darwin' ? [] : [item('quit', 'desktop.quit')]),
  ],
  edit: () => [
    separator,
    item('cut', 'desktop.cut'),
    item('copy', 'desktop.copy'),
    item('paste', 'desktop.paste'),
    item('pasteAndMatchStyle', 'desktop.paste-plain'),
    item('selectAll', 'desktop.select-all'),
  ],
  look: ({ isPackaged }) => [
    separator,
    item('resetZoom', 'desktop.zoom-reset'),
    item('zoomIn', 'desktop.zoom-in'),
    item('zoomOut', 'desktop.zoom-out'),
    separator,
    item('togglefullscreen', 'desktop.full-screen'),
    ...(isPackaged ? [] : [item('toggleDevTools', 'desktop.developer')]),
  ],
}

function item(role: NonNullable<Item['role']>, code: string): Item {
  return { role, label: say(code) }
}

/** The menu bar: every command of the program where it stands, as the window in front says that it may be done, and what a system expects. */
export function applicationMenu(setting: MenuSetting): Item[] {
  const { platform, said, run } = setting
  const known = new Map(said.map((one) => [one.id, one]))
  const bar = menuNames.map((name) => ({
    label: say(`menu.${name}`),
    submenu: [...commandIds.filter((id) => commands[id].menu === name).map(commandItem), ...(more[name]?.(setting) ?? [])],
  }))
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...bar, { role: 'windowMenu' }] : bar

  function commandItem(id: CommandId): Item {
    const accelerator = acceleratorOf(known.get(id)?.keys ?? commands[id].keys)
    return {
      id,
      label: escaped(known.get(id)?.words ?? say(`command.${id}`)),
      enabled: known.get(id)?.may ?? false,
      click: (_item, _window: BaseWindow | undefined) => run(id),
      // The page hears its own keys first; here they are only shown, but for a Mac, which always listens.
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    }
  }
}

/** A menu takes `&` for the letter to press. */
const escaped = (words: string): string => words.replaceAll('&', '&&')
