import type { NoteRow } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { instantWords } from './instant-words.ts'

type Row = Pick<NoteRow, 'id' | 'kind' | 'short' | 'about' | 'updatedAt'>

/** What is said of notes that look alike until one of them does not: the last differs for any two. */
const facts: readonly ((row: Row) => string)[] = [
  ({ updatedAt }) => say('note.changed-on', { day: instantWords(updatedAt) }),
  ({ id }) => id.slice(-6),
]

/** A few words about a note among others: where another one of its kind and name has the same, as much more as tells them apart. */
export function tellApart(row: Row, among: readonly Row[]): string {
  let alike = among.filter(({ kind, short, about }) => kind === row.kind && short === row.short && about === row.about)
  const said = [row.about]
  for (const fact of facts) {
    const still = alike.filter((one) => fact(one) === fact(row))
    if (still.length < alike.length) said.push(fact(row))
    alike = still
  }
  return said.filter(Boolean).join(', ')
}
