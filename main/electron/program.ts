import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, clipboard, dialog, Menu, session } from 'electron'
import { createHost, type RunningHost, recentFile, sampleChoice } from '#node/host/create-host.ts'
import { recentVaults, rememberVault } from '#node/recent-vaults.ts'
import { CoreRefused } from '#node/start-core.ts'
import { onSpoken, say, sayMessage } from '#shared/messages/index.ts'
import type { LanguageChoice } from '#shared/messages/language.ts'
import { deepLinkIn } from './deep-link.ts'
import { contextMenu } from './menu/context-menu.ts'
import { createMenuBar } from './menu/menu-bar.ts'
import { openOutside } from './outside.ts'
import { serveScheme } from './scheme.ts'
import { guardContents } from './security/contents.ts'
import { shutSession } from './security/session.ts'
import { electronShell } from './shell.ts'
import type { StartOptions } from './start-options.ts'
import { vaultOfId } from './vault-of-link.ts'
import { openWindows, type Windows } from './window/windows.ts'

/** The program, once Electron is ready: one host, its windows and its menu bar. */
export interface Program {
  /** Opens the vault and the first window. @param words of the command line, where a link to a note may stand */
  start(options: StartOptions, words: readonly string[]): Promise<void>
  /** Somebody started it once more: this one comes to the front and does what was asked. */
  startedAgain(words: readonly string[], asked: unknown): Promise<void>
  /** Goes to the note that one of these words leads to, if any. */
  visit(words: readonly string[]): Promise<void>
  /** Brings a window to the front, or opens one. */
  show(): void
  /** Closes the vault. */
  close(): Promise<void>
}

/**
 * @param data the folder of the program's own data
 * @param language spoken in this run, if not the one that is kept
 */
export async function createProgram(data: string, language: LanguageChoice | null): Promise<Program> {
  const recent = recentFile(data)
  const menuBar = createMenuBar((id) => {
    const front = frontName()
    if (front !== null) host.tell({ type: 'command', id }, front)
  })
  const windows: Windows = openWindows(join(data, 'window.json'), () => menuBar.draw(frontName()))
  const host: RunningHost = await createHost({
    shell: electronShell(windows, menuBar),
    data,
    window: fileURLToPath(new URL('../renderer', import.meta.url)),
    notices: fileURLToPath(new URL('../THIRD-PARTY-NOTICES.txt', import.meta.url)),
    language,
    onNotClosed: tellNotClosed,
  })
  await shutSession(session.defaultSession, app.isPackaged)
  app.on('web-contents-created', (_event, contents) => {
    const outside = (address: string) => void openOutside(address, windows.front())
    guardContents(contents, outside)
    contents.on('context-menu', (_contextEvent, place) => {
      const items = contextMenu(place, { copyText: (text) => void clipboard.writeText(text), openOutside: outside })
      if (items.length > 0) Menu.buildFromTemplate(items).popup()
    })
  })
  serveScheme(host.fetch)
  onSpoken(() => menuBar.draw(frontName()))

  function frontName(): string | null {
    const front = windows.front()
    return front && windows.nameOf(front)
  }

  function show(): BrowserWindow {
    const window = windows.front() ?? windows.open('/')
    if (window.isMinimized()) window.restore()
    window.focus()
    return window
  }

  /** Opens a vault that was asked for; where it cannot be opened the window says why. */
  async function openVault(folder: string): Promise<void> {
    await host.seat.resume({ folder })
    if (host.seat.core.is === 'up') await rememberVault(recent, folder)
  }

  /** The place of the note that a link leads to, with its vault open; null: there is no link, or no such vault here. */
  async function placeOf(words: readonly string[]): Promise<string | null> {
    const link = deepLinkIn(words)
    if (!link) return null
    const { folder } = host.seat
    const folders = [...(folder === null ? [] : [folder]), ...(await recentVaults(recent))]
    const found = await vaultOfId(link.vault, folders)
    if (found === null) {
      await dialog.showMessageBox({ type: 'info', message: say('desktop.unknown-vault'), detail: say('desktop.unknown-vault.detail') })
      return null
    }
    if (found !== folder) await openVault(found)
    return `/note/${link.note}`
  }

  async function visit(words: readonly string[]): Promise<void> {
    const place = await placeOf(words)
    if (place === null) return
    const name = windows.front() ? windows.nameOf(show()) : null
    if (name === null) windows.open(place)
    else host.tell({ type: 'go', address: place }, name)
  }

  return {
    async start({ vault, sample }, words) {
      const [last] = await recentVaults(recent)
      if (sample) await host.seat.take(await sampleChoice(data))
      else if (vault !== null) await openVault(vault)
      else if (last !== undefined) await host.seat.resume({ folder: last })
      windows.open((await placeOf(words)) ?? '/')
      menuBar.draw(frontName())
    },
    async startedAgain(words, asked) {
      show()
      const vault: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'vault') : null
      if (typeof vault === 'string') await openVault(vault)
      await visit(words)
    },
    visit,
    show: () => void show(),
    close: () => host.seat.close(),
  }
}

function tellNotClosed(error: unknown): void {
  dialog.showErrorBox(say('host.refused'), error instanceof CoreRefused ? sayMessage(error.said) : say('host.not-closed'))
}
