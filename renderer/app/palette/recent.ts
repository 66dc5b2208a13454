import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import { type CommandId, commandIds } from '#shared/commands/index.ts'
import { keepText, keptText, readKept } from '#ui/data/kept.ts'

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
  const recent = known.get(vault) ?? readRecent(keptText(keyOf(vault)))
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
  const value = readKept(text)
  if (!isObject(value)) return none
  const notes = Array.isArray(value.notes) ? value.notes : []
  const commands = Array.isArray(value.commands) ? value.commands : []
  return { notes: notes.filter(isNoteId).slice(0, most), commands: commandIds.filter((id) => commands.includes(id)).sort(by(commands)) }
}

const by = (order: readonly unknown[]) => (a: unknown, b: unknown) => order.indexOf(a) - order.indexOf(b)

const withFirst = <T>(list: readonly T[], first: T): readonly T[] => [first, ...list.filter((one) => one !== first)].slice(0, most)

function keep(vault: string, recent: Recent): void {
  known.set(vault, recent)
  keepText(keyOf(vault), JSON.stringify(recent))
}
