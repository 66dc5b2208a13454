import type { NoteRow } from '#shared/api/notes.ts'
import type { FoundRow } from '#shared/api/search.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { matchWords, type WordMatch } from '#shared/base/match-words.ts'
import type { CommandId } from '#shared/commands/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import type { GuideHeading } from '#ui/guide/guide-headings.ts'
import type { GuidePage } from '#ui/guide/guide-page.ts'
import type { Recent } from './recent.ts'

export type Marks = WordMatch['marks']

/** A line of the palette: a note by the name or the words it was found by, a command, a search of all texts, or a note to make. */
export type PaletteOption =
  | { readonly is: 'note'; readonly row: NoteRow; readonly name: string; readonly marks: Marks }
  | { readonly is: 'found'; readonly row: FoundRow }
  | { readonly is: 'command'; readonly id: CommandId; readonly name: string; readonly marks: Marks }
  | { readonly is: 'guide'; readonly page: GuidePage; readonly name: string; readonly chapter: string; readonly marks: Marks }
  | { readonly is: 'search' }
  | { readonly is: 'make'; readonly kind: Kind }

interface Found {
  /** Best first, as the core found them; for an empty query those opened last. */
  readonly notes: readonly (NoteRow & { readonly alias: string | null })[]
  /** By any of their words, best first. */
  readonly found: readonly FoundRow[]
  /** What may be done now. */
  readonly commands: readonly { readonly id: CommandId; readonly name: string }[]
  readonly recent: Recent
  /** The headings of the guide. */
  readonly guide?: readonly GuideHeading[]
  /** Kinds a missing note can be made of, the likeliest first. */
  readonly kinds: readonly Kind[]
}

/** As many headings of the guide are shown, behind the names and commands that hold what is typed. */
const mostOfGuide = 4

/** After the names with a fitting word come the notes that say the words, then names that are nearly so. */
const inGuide = 3.5
const inText = 4
const misspelt = 5
/** Of each, on an empty query. */
const fewest = 6

/** Notes, commands and what can be made in one list, best first; of equals those with a star, then what was used last. */
export function paletteOptions(query: string, { notes, found, commands, recent, kinds, guide = [] }: Found): readonly PaletteOption[] {
  if (query.trim() === '') return lastUsed({ notes, commands, recent })
  const noteLines = notes.map((row) => {
    const name = row.alias ?? row.title
    const match = matchWords(name, query)
    const rank = match?.rank ?? misspelt
    return line({ is: 'note', row, name, marks: match?.marks ?? [] }, rank, recent.notes.indexOf(row.id), row.isStarred)
  })
  const commandLines = commands.flatMap(({ id, name }) => {
    const match = matchWords(name, query)
    return match ? [line({ is: 'command', id, name, marks: match.marks }, match.rank, recent.commands.indexOf(id))] : []
  })
  const foundLines = found.map((row) => line({ is: 'found', row }, inText, -1, row.isStarred))
  const guideLines = guide
    .flatMap(({ page, name, chapter }) => {
      const match = matchWords(name, query)
      return match ? [{ rank: match.rank, option: { is: 'guide' as const, page, name, chapter, marks: match.marks } }] : []
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostOfGuide)
    .map(({ option }) => line(option, inGuide, -1))
  const best = [...noteLines, ...commandLines, ...guideLines, ...foundLines]
    .sort((a, b) => a.rank - b.rank || Number(b.isStarred) - Number(a.isStarred) || a.age - b.age)
    .map(({ option }) => option)
  return [...best, { is: 'search' }, ...kinds.map((kind): PaletteOption => ({ is: 'make', kind }))]
}

const line = (option: PaletteOption, rank: number, used: number, isStarred = false) => ({
  option,
  rank,
  isStarred,
  age: used < 0 ? Number.POSITIVE_INFINITY : used,
})

function lastUsed({ notes, commands, recent }: Pick<Found, 'notes' | 'commands' | 'recent'>): readonly PaletteOption[] {
  const used = recent.commands.flatMap((id) => commands.filter((command) => command.id === id)).slice(0, fewest)
  const rest = commands.filter((command) => !used.includes(command))
  return [
    ...notes.slice(0, fewest).map((row): PaletteOption => ({ is: 'note', row, name: row.title, marks: [] })),
    ...[...used, ...rest].map(({ id, name }): PaletteOption => ({ is: 'command', id, name, marks: [] })),
  ]
}

/** Whether a note is called just that, so that making another would make a homonym. */
export const isNamed = (query: string, notes: Found['notes']): boolean =>
  notes.some(({ title, alias }) => [title, alias ?? ''].some((name) => foldName(name) === foldName(query)))
