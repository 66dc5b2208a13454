import { mkdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import { hostCalls } from '#core/serve/host-calls.ts'
import type { HostCall, HostDesk } from '#core/serve/host-desk.ts'
import { programVersion } from '#core/vault/program-version.ts'
import type { HostEvent, HostState, MenuCommand, NamedFolder } from '#shared/api/host.ts'
import { say, speak, spoken } from '#shared/messages/index.ts'
import type { LanguageChoice } from '#shared/messages/language.ts'
import { assetsIn } from '../assets.ts'
import { nodeIds } from '../ids.ts'
import { fileLog } from '../log.ts'
import { forgetVault, recentVaults, rememberVault } from '../recent-vaults.ts'
import { CoreRefused, startCore, type VaultChoice } from '../start-core.ts'
import { systemLocales } from '../system-locales.ts'
import { FolderTokens } from './folder-tokens.ts'
import { lookAtFolder, typedPath, vaultIn } from './look-at-folder.ts'
import { PreferencesFile } from './preferences.ts'
import { createSeat, type VaultSeat } from './vault-seat.ts'
import { withCancel } from './with-cancel.ts'

/** What one host does in its own way; null: it cannot. */
export interface HostShell {
  readonly host: HostState['host']
  readonly versions: { readonly electron?: string; readonly chromium?: string }
  /** A dialog that chooses a folder; null where the person gave it up. */
  readonly pickFolder: ((purpose: 'open-vault' | 'new-vault' | 'second-backup', call: HostCall) => Promise<string | null>) | null
  readonly openOutside: ((address: string, call: HostCall) => Promise<void>) | null
  readonly reveal: ((folder: string) => Promise<void>) | null
  readonly newWindow: ((address: string, call: HostCall) => Promise<void>) | null
  readonly setMenu: ((commands: readonly MenuCommand[], call: HostCall) => Promise<void>) | null
}

export interface HostOptions {
  readonly shell: HostShell
  /** The folder of the program's own data. */
  readonly data: string
  /** The folder of the built window. */
  readonly window: string
  /** The file of notices of what is bundled. */
  readonly notices: string
  /** Spoken in this run until another is chosen, instead of the one that is kept. */
  readonly language?: LanguageChoice | null
  readonly onNotClosed: (error: unknown) => void
}

/** The part that hosts share: the open vault, what is remembered on this computer, and the one fetch that windows talk to. */
export interface RunningHost {
  /** An `x-call` header names the call, so that POST /rpc/cancel with the same header aborts it. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly seat: VaultSeat
  readonly desk: HostDesk
  /** Tells one window, by its name, or all. */
  tell(event: HostEvent, window?: string): void
}

export const recentFile = (data: string): string => join(data, 'recent.json')

/** The sample vault in the program's data, in a folder that is the same in all languages; made where it is not there. */
export async function sampleChoice(data: string): Promise<VaultChoice> {
  await mkdir(data, { recursive: true })
  return { folder: join(data, 'Sample vault'), make: { name: say('host.sample-vault'), sample: true } }
}

export async function createHost({ shell, data, window, notices, language = null, onNotClosed }: HostOptions): Promise<RunningHost> {
  const recent = recentFile(data)
  const tokens = new FolderTokens()
  const preferences = await PreferencesFile.open(join(data, 'preferences.json'))
  let forRun = language
  const speakAsSet = () => speak(forRun ?? preferences.now.language, systemLocales())
  await speakAsSet()
  const log = join(data, 'log')
  const listeners = new Set<{ readonly tell: (event: HostEvent) => void; readonly window: string | null }>()
  const tell = (event: HostEvent, to?: string) => {
    for (const listener of listeners) if (to === undefined || listener.window === to) listener.tell(event)
  }
  const seat = createSeat({
    start: (vault) => startCore({ vault: { who: preferences.now.who, ...vault }, log, locale: spoken().locale }),
    tell,
    onNotClosed,
  })

  /** Opens it and remembers it. */
  async function open(choice: VaultChoice): Promise<void> {
    await refusing(seat.take(choice))
    await rememberVault(recent, choice.folder)
    tell({ type: 'state' })
  }

  async function named(folder: string): Promise<NamedFolder> {
    return { token: tokens.tokenOf(folder), folder, is: await lookAtFolder(folder) }
  }

  const desk: HostDesk = {
    async state() {
      const { folder } = seat
      return {
        host: shell.host,
        platform: process.platform,
        picksFolders: shell.pickFolder !== null,
        reveals: shell.reveal !== null,
        vault: folder === null ? null : { folder, name: (await vaultIn(folder)).name },
        core: seat.core,
        home: await homeOfVaults(),
        recent: await Promise.all(
          (await recentVaults(recent)).map(async (one) => ({ token: tokens.tokenOf(one), folder: one, ...(await vaultIn(one)) })),
        ),
        preferences: forRun === null ? preferences.now : { ...preferences.now, language: forRun },
        preferencesProblem: preferences.problem,
        versions: { program: programVersion, node: process.versions.node, ...shell.versions },
      }
    },
    async pickFolder(purpose, call) {
      const folder = await able(shell.pickFolder)(purpose, call)
      return folder === null ? null : named(folder)
    },
    nameFolder: async (path) => named(typedPath(path, homedir())),
    async newVault(token, name, who) {
      const folder = tokens.folderOf(token)
      const is = await lookAtFolder(folder)
      // A vault that is there is never taken for the new one.
      if (is === 'vault' || is === 'other') throw new Refusal('INVALID', { code: is === 'vault' ? 'host.is-a-vault' : 'storage.not-empty' })
      await parentOf(folder)
      await open({ folder, make: { name, who } })
      await preferences.change({ who })
    },
    async openVault(token, takeOver) {
      await open({ folder: tokens.folderOf(token), ...(takeOver ? { takeOver } : {}) })
    },
    async openSample() {
      await open(await sampleChoice(data))
    },
    async forgetVault(token) {
      await forgetVault(recent, tokens.folderOf(token))
      tell({ type: 'state' })
    },
    restartCore: () => refusing(seat.restart()),
    async setPreferences(change) {
      if (change.language !== undefined) forRun = null
      const written = preferences.change(change)
      await speakAsSet()
      seat.sortAs(spoken().locale)
      await written
      tell({ type: 'state' })
    },
    notices: () => readFile(notices, 'utf8'),
    openOutside: async (address, call) => able(shell.openOutside)(address, call),
    async reveal(what) {
      const folder = what === 'log' ? log : seat.folder
      if (folder === null) throw new Refusal('NOT_FOUND', { code: 'host.no-vault' })
      await able(shell.reveal)(folder)
    },
    newWindow: async (address, call) => able(shell.newWindow)(address, call),
    setMenu: async (commands, call) => able(shell.setMenu)(commands, call),
    listen(hear, to) {
      const listener = { tell: hear, window: to }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  const ports = { assets: assetsIn(window), ids: nodeIds(), log: fileLog(log) }
  return { fetch: withCancel(hostCalls(desk, ports, () => seat.open())), seat, desk, tell }
}

/** A core that refuses is an answer to the window. */
async function refusing(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    throw error instanceof CoreRefused ? new Refusal(error.code, error.said) : error
  }
}

function able<T>(does: T | null): T {
  if (does === null) throw new Refusal('UNSUPPORTED', { code: 'host.cannot' })
  return does
}

/** Where people keep what they write. */
async function homeOfVaults(): Promise<string> {
  const documents = join(homedir(), 'Documents')
  const found = await stat(documents).catch(() => null)
  return found?.isDirectory() ? documents : homedir()
}

/** A new vault's folder is made, but not folders around it: a mistyped path would leave some behind. */
async function parentOf(folder: string): Promise<void> {
  const parent = dirname(folder)
  const found = await stat(parent).catch(() => null)
  if (!found?.isDirectory()) throw new Refusal('INVALID', { code: 'host.no-parent', data: { folder: basename(parent) } })
}
