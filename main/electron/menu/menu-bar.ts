import { app, Menu } from 'electron'
import type { MenuCommand } from '#shared/api/host.ts'
import type { CommandId } from '#shared/commands/index.ts'
import { spoken } from '#shared/messages/index.ts'
import { applicationMenu } from './application-menu.ts'

/** The menu bar, drawn anew when another window comes to the front, the one in front may do something else, or another language is spoken. */
export interface MenuBar {
  /** What a window says of its commands. */
  said(window: string, commands: readonly MenuCommand[]): void
  /** @param front the name of the window in front */
  draw(front: string | null): void
}

/** @param run a command was chosen, for the window in front */
export function createMenuBar(run: (id: CommandId) => void): MenuBar {
  const all = new Map<string, readonly MenuCommand[]>()
  let front: string | null = null
  let drawn = ''

  function draw(): void {
    const said = (front === null ? null : all.get(front)) ?? []
    const now = JSON.stringify([spoken().language, said])
    if (now === drawn) return
    drawn = now
    const { platform } = process
    Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu({ platform, isPackaged: app.isPackaged, said, run })))
  }

  return {
    said(window, commands) {
      all.set(window, commands)
      if (window === front) draw()
    },
    draw(window) {
      front = window
      draw()
    },
  }
}
