import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { mostRows } from '#shared/api/shapes.ts'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isLanguageChoice, type LanguageChoice } from '#shared/messages/language.ts'
import type { Message } from '#shared/notes/change.ts'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'

/** What was asked for; folders are absolute. */
export type Command = { readonly json: boolean } & (
  | { readonly is: 'help' }
  | { readonly is: 'version' }
  | { readonly is: 'new'; readonly folder: string; readonly name: string | null; readonly sample: boolean }
  | {
      readonly is: 'export'
      readonly vault: string
      readonly folder: string
      readonly kind: Kind | null
      readonly notes: readonly NoteId[]
      readonly links: 'wiki' | 'markdown'
      readonly trashed: boolean
      readonly who: boolean
      readonly force: boolean
    }
  | { readonly is: 'check'; readonly vault: string }
  | { readonly is: 'info'; readonly vault: string }
  | { readonly is: 'search'; readonly vault: string; readonly query: string; readonly limit: number }
  | { readonly is: 'restore'; readonly vault: string; readonly backup: string | null; readonly list: boolean }
)

/** The command was not understood: `said` tells which part. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage'
  readonly said: Message

  constructor(said: Message, cause?: unknown) {
    super(said.code, { cause })
    this.said = said
  }
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  sample: { type: 'boolean' },
  name: { type: 'string' },
  kind: { type: 'string' },
  note: { type: 'string', multiple: true },
  links: { type: 'string' },
  trashed: { type: 'boolean' },
  who: { type: 'boolean' },
  force: { type: 'boolean' },
  list: { type: 'boolean' },
  limit: { type: 'string' },
} as const

/** What every command takes. */
const general: readonly string[] = ['json', 'language']

/** Which options a command takes beside those, and its folders and names: least, most. */
const commands = {
  new: { takes: ['sample', 'name'], least: 1, most: 1 },
  export: { takes: ['kind', 'note', 'links', 'trashed', 'who', 'force'], least: 2, most: 2 },
  check: { takes: [], least: 1, most: 1 },
  restore: { takes: ['list'], least: 1, most: 2 },
  search: { takes: ['limit'], least: 2, most: 1000 },
  info: { takes: [], least: 1, most: 1 },
} as const satisfies Record<string, { takes: readonly (keyof typeof options)[]; least: number; most: number }>

/**
 * Reads the words after the program's name. Throws BadUsage for what it does not know.
 * @param from the folder that relative paths are meant from
 */
export function readCommand(args: readonly string[], from: string): Command {
  const { values, positionals } = parsed(args)
  const json = values.json ?? false
  if (values.language !== undefined && !isLanguageChoice(values.language)) {
    throw new BadUsage({ code: 'cli.bad-option', data: { option: `--language ${values.language}` } })
  }
  if (values.version) return { is: 'version', json }
  if (values.help || (positionals.length === 0 && args.length === 0)) return { is: 'help', json }
  const [is = '', ...rest] = positionals
  if (is === 'help') return { is: 'help', json }
  if (!Object.hasOwn(commands, is)) throw new BadUsage({ code: 'cli.unknown-command', data: { command: is } })
  const known = is as keyof typeof commands // own key, checked above
  const { takes, least, most } = commands[known]
  for (const name of Object.keys(values)) {
    if (!general.includes(name) && !(takes as readonly string[]).includes(name)) {
      throw new BadUsage({ code: 'cli.not-for', data: { option: `--${name}`, command: is } })
    }
  }
  if (rest.length < least || rest.length > most) throw new BadUsage({ code: `cli.usage.${known}` })
  const [first = '', second] = rest
  if (rest.includes('')) throw new BadUsage({ code: `cli.usage.${known}` })
  const folder = resolve(from, first)
  switch (known) {
    case 'new':
      return { is: 'new', json, folder, name: values.name?.trim() || null, sample: values.sample ?? false }
    case 'export':
      return { is: 'export', json, vault: folder, folder: resolve(from, second ?? ''), ...exportOptions(values) }
    case 'search':
      return { is: 'search', json, vault: folder, query: rest.slice(1).join(' '), limit: limitIn(values.limit) }
    case 'restore':
      return { is: 'restore', json, vault: folder, backup: second ?? null, list: values.list ?? false }
    default:
      return { is: known, json, vault: folder }
  }
}

/** The language asked for, whatever else of the words is understood; that of the system where none is. */
export function languageIn(args: readonly string[]): LanguageChoice {
  const { language } = parseArgs({ args: [...args], options: { language: { type: 'string' } }, strict: false }).values
  return isLanguageChoice(language) ? language : 'system'
}

function exportOptions({ kind, note = [], links = 'wiki', trashed = false, who = false, force = false }: Values) {
  if (kind !== undefined && !isKind(kind)) throw new BadUsage({ code: 'cli.not-kind', data: { kind } })
  if (kind !== undefined && note.length > 0) throw new BadUsage({ code: 'cli.kind-or-notes' })
  if (links !== 'wiki' && links !== 'markdown') throw new BadUsage({ code: 'cli.not-links', data: { links } })
  const notes = note.map((id) => {
    if (!isNoteId(id)) throw new BadUsage({ code: 'cli.not-note', data: { id } })
    return id
  })
  return { kind: kind ?? null, notes, links, trashed, who, force } as const
}

/** As many rows as one answer may hold, at the most. */
function limitIn(text = '50'): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows)
    throw new BadUsage({ code: 'cli.not-limit', data: { limit: text, most: mostRows } })
  return limit
}

type Values = ReturnType<typeof parsed>['values']

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's words name the option in quotes first.
    throw new BadUsage({ code: 'cli.bad-option', data: { option: /'(.+?)'/.exec(String(error))?.[1] ?? args.join(' ') } }, error)
  }
}
