import type { Ids } from '#core/ports.ts'
import type { Instant } from '#shared/base/instant.ts'
import { problemInNote } from '#shared/notes/check-note.ts'
import type { Note } from '#shared/notes/note.ts'
import { type MarkdownFile, resolveNotes } from './markdown/resolve-notes.ts'

/** What is wrong with one file of the sample. */
export interface SampleProblem {
  readonly path: string
  /** Where in it and what: a link that leads nowhere, a value that is not one, an unknown property. */
  readonly what: string
}

/**
 * The sample's notes from its Markdown files, with ids given by the port and every link and reference resolved. A file of the sample is
 * written by hand: ids and dates are absent, a body is taken without the blank lines around it, and an address of nothing is a mistake.
 */
export function sampleNotes(
  files: readonly MarkdownFile[],
  ids: Pick<Ids, 'note' | 'item'>,
  now: Instant,
): { readonly notes: readonly Note[]; readonly problems: readonly SampleProblem[] } {
  const problems: SampleProblem[] = []
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const notes = resolveNotes(sorted, { ids, now }).map(({ path, read, note: made, loose }) => {
    const text = made.body.trim()
    const note = { ...made, body: text === '' ? '' : `${text}\n` }
    const wrong = problemInNote(note)
    const found = [
      ...read.problems.map(({ what, key, text: value }) => `${what} ${key} ${value}`),
      ...read.properties.map(({ id }) => `property ${id}`),
      ...loose.map((target) => `link ${target}`),
      ...(wrong ? [`${wrong.what} ${wrong.path}`] : []),
    ]
    problems.push(...found.map((what) => ({ path, what })))
    return note
  })
  return { notes, problems }
}
