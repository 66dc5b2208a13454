import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import { type CommandId, commandIds } from '#shared/commands/index.ts'

/** What was opened and done last in a vault on this computer, latest first. Ids only: no title leaves the vault by it. */
export interface Recent {
  readonly notes: readonly NoteId[]
  readonly commands: readonly CommandId[]
}

/** As many of each are remembered. */
const most = 20
const none: Recent = { notes: [], commands: [] }
const known = new Map<string, Recent>()
const keyOf = (vault: string) => `ascertain.recent.${vault}`

export function recentIn(vault: string): Recent {
  const recent = known.get(vault) ?? readRecent(stored(vault))
  known.set(vault, recent)
  return recent
}

export function rememberNote(vault: string, id: NoteId): void {
  const recent = recentIn(vault)
  keep(vault, { ...recent, notes: withFirst(recent.notes, id) })
}

export function rememberCommand(vault: string, id: CommandId): void {
  const recent = recentIn(vault)
  keep(vault, { ...recent, commands: withFirst(recent.commands, id) })
}

/** Reads what was stored; of anything else what can be understood. */
export function readRecent(text: string | null): Recent {
  let value: unknown = null
  try {
    value = JSON.parse(text ?? 'null')
  } catch {
    return none // something else wrote there; it is no loss
  }
  if (!isObject(value)) return none
  const notes = Array.isArray(value.notes) ? value.notes : []
  const commands = Array.isArray(value.commands) ? value.commands : []
  return { notes: notes.filter(isNoteId).slice(0, most), commands: commandIds.filter((id) => commands.includes(id)).sort(by(commands)) }
}

const by = (order: readonly unknown[]) => (a: unknown, b: unknown) => order.indexOf(a) - order.indexOf(b)

const withFirst = <T>(list: readonly T[], first: T): readonly T[] => [first, ...list.filter((one) => one !== first)].slice(0, most)

function stored(vault: string): string | null {
  try {
    return localStorage.getItem(keyOf(vault))
  } catch {
    return null // a browser that keeps nothing for us
  }
}

function keep(vault: string, recent: Recent): void {
  known.set(vault, recent)
  try {
    localStorage.setItem(keyOf(vault), JSON.stringify(recent))
  } catch {
    // A browser that keeps nothing for us: it is remembered as long as the window is open.
  }
}
