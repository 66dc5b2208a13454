import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { type CommandId, commandIds } from '#shared/commands/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { choices, type Preferences } from '#shared/preferences/index.ts'
import { errors } from './errors.ts'
import type { CoreEvent } from './events.ts'
import { answer } from './shapes.ts'

/** A vault used before. `isThere`: its folder holds one now. */
export interface RecentVault {
  readonly token: string
  readonly name: string
  /** Shown to people; what is opened is named by the token. */
  readonly folder: string
  readonly isThere: boolean
}

/** What a folder is to somebody who looks for a vault or for a place to make one. */
export type FolderIs = 'vault' | 'empty' | 'missing' | 'other'

/** A folder of this computer: the token stands for its path for an hour, or until the host ends. */
export interface NamedFolder {
  readonly token: string
  readonly folder: string
  readonly is: FolderIs
}

export interface HostState {
  readonly host: 'web' | 'electron'
  readonly platform: string
  /** Whether `pickFolder` opens a dialog; else a path is typed and named by `nameFolder`. */
  readonly picksFolders: boolean
  /** Whether `reveal` can show something. */
  readonly reveals: boolean
  /** Null before one was chosen: the window asks which. */
  readonly vault: { readonly folder: string; readonly name: string } | null
  /** Whether the core of the vault answers; `why` it does not. */
  readonly core: { readonly is: 'up' } | { readonly is: 'down'; readonly why: Message }
  /** Where new vaults are proposed to lie. */
  readonly home: string
  readonly recent: readonly RecentVault[]
  readonly preferences: Preferences
  /** The file of preferences could not be read: what became of it. */
  readonly preferencesProblem: Message | null
  readonly versions: { readonly program: string; readonly node: string; readonly electron?: string; readonly chromium?: string }
}

/** What a menu outside the window shows of a command. */
export interface MenuCommand {
  readonly id: CommandId
  readonly may: boolean
  readonly words: string | null
  /** Those that the person has for it. */
  readonly keys: readonly string[]
}

/**
 * What a host tells its windows of itself. `state`: ask `host.state` again, also the first word of each stream. `command` and `go`: a menu or another program asks for it. `vault`: another one is open, or none. `core`: the
 * vault's core stopped, or answers again; all that was asked before is void.
 */
export type HostEvent =
  | { readonly type: 'command'; readonly id: CommandId }
  | { readonly type: 'go'; readonly address: string }
  | { readonly type: 'vault' }
  | { readonly type: 'core'; readonly is: 'down' | 'up'; readonly why: Message | null }
  | { readonly type: 'state' }

/** All that a window is told: one stream, since a browser has six connections for all windows together. What a core says begins with its `hello`. */
export type WindowEvent = HostEvent | CoreEvent

const base = oc.errors(errors)
const token = z.string().min(1).max(100)
const path = z.string().min(1).max(4096)

/** What a host offers beside the core, answered on its own thread. Paths never go to the core: a token stands for each. */
export const host = {
  state: base.input(z.strictObject({})).output(answer<HostState>()),
  /** The host's own dialog; null where the person gave it up, UNSUPPORTED where there is none. */
  pickFolder: base
    .input(z.strictObject({ purpose: z.enum(['open-vault', 'new-vault', 'second-backup']) }))
    .output(answer<NamedFolder | null>()),
  /** A path as typed: whole, or from the home folder on with `~`. */
  nameFolder: base.input(z.strictObject({ path })).output(answer<NamedFolder>()),
  /** Makes a vault in an empty or missing folder and opens it. */
  newVault: base
    .input(z.strictObject({ token, name: z.string().trim().min(1).max(200), who: z.string().trim().max(200) }))
    .output(answer<HostState>()),
  /** `takeOver`: although another computer seems to have it open; only after asking. */
  openVault: base.input(z.strictObject({ token, takeOver: z.boolean().default(false) })).output(answer<HostState>()),
  openSample: base.input(z.strictObject({})).output(answer<HostState>()),
  /** Takes a vault out of those remembered; the vault itself stays where it is. */
  forgetVault: base.input(z.strictObject({ token })).output(answer<HostState>()),
  /** Starts the core of the open vault again, after the host gave up doing so by itself. */
  restartCore: base.input(z.strictObject({})).output(answer<HostState>()),
  setPreferences: base
    .input(
      z.strictObject({
        theme: z.enum(choices.theme).optional(),
        language: z.enum(choices.language).optional(),
        face: z.enum(choices.face).optional(),
        text: z.enum(choices.text).optional(),
        density: z.enum(choices.density).optional(),
        writing: z.enum(choices.writing).optional(),
        exportLinks: z.enum(choices.exportLinks).optional(),
        exportTrashed: z.boolean().optional(),
        keys: z.partialRecord(z.enum(commandIds as [CommandId, ...CommandId[]]), z.array(z.string().max(50)).max(20).readonly()).optional(),
      }),
    )
    .output(answer<HostState>()),
  /** Licences of what is bundled, as text. */
  notices: base.input(z.strictObject({})).output(answer<{ readonly text: string }>()),
  /** Opens an address of the web or of mail in the person's own browser. */
  openOutside: base
    .input(
      z.strictObject({
        address: z
          .string()
          .max(8192)
          .regex(/^(https?|mailto):/i),
      }),
    )
    .output(answer<Record<never, never>>()),
  /** Shows it in the file manager. */
  reveal: base.input(z.strictObject({ what: z.enum(['vault', 'log']) })).output(answer<Record<never, never>>()),
  /** @param address a place in the window, as after its `#` */
  newWindow: base.input(z.strictObject({ address: z.string().max(1000).regex(/^\//) })).output(answer<Record<never, never>>()),
  /** What may be done now, for a menu outside the window. */
  setMenu: base
    .input(
      z.strictObject({
        commands: z
          .array(
            z.strictObject({
              id: z.enum(commandIds as [CommandId, ...CommandId[]]),
              may: z.boolean(),
              words: z.string().max(1000).nullable(),
              keys: z.array(z.string().max(50)).max(20).readonly(),
            }),
          )
          .max(500),
      }),
    )
    .output(answer<Record<never, never>>()),
  /** What the host says, and whichever core is open. */
  watch: base.input(z.strictObject({})).output(eventIterator(answer<WindowEvent>())),
}
