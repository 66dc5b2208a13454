import type { NoteRow } from '#shared/api/notes.ts'
import { cutAtWord } from '#shared/base/cut-at-word.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { Head } from '#shared/notes/note.ts'
import { shortTitle } from '#shared/notes/value-rules.ts'

/** Words of context are at most this long. */
const mostAbout = 80

export function rowOf(note: Head): NoteRow {
  return {
    id: note.id,
    kind: note.kind,
    title: note.title,
    short: shortTitle(note),
    updatedAt: note.updatedAt,
    trashedAt: note.trashedAt,
    isStarred: note.starred !== '',
    about: cutAtWord(aboutOf(note), mostAbout),
  }
}

/** A few words that tell a note from others of its name: what its kind holds for that. */
function aboutOf(note: Head): string {
  switch (note.kind) {
    case 'person':
      return (
        note.roles.map(({ role, organisation }) => [role, organisation?.name].filter(Boolean).join(', ')).at(0) ?? note.born?.words ?? ''
      )
    case 'place':
      return [note.what, note.within?.name].filter(Boolean).join(', ')
    case 'organisation':
      return [note.what, note.place?.name].filter(Boolean).join(', ')
    case 'event':
      return note.happened?.words ?? ''
    case 'source':
      return [note.what, note.publisher?.name, note.published?.words].filter(Boolean).join(', ')
    case 'claim':
      return [note.attribution[0]?.who?.name, note.attribution[0]?.when?.words].filter(Boolean).join(', ')
    case 'page':
      return ''
  }
}

/** Whether every word of a folded query stands in one of a note's folded names. */
export function namesHold(names: readonly string[], words: readonly string[]): boolean {
  return names.some((name) => words.every((word) => name.includes(word)))
}

export function queryWords(text: string): string[] {
  return foldName(text).split(/\s+/u).filter(Boolean)
}
