import { NameIndex } from '#core/links/names.ts'
import { NearNames } from '#core/notes/near-names.ts'
import { createSuggest } from '#core/notes/suggest.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import type { Note } from '#shared/notes/note.ts'
import { median, percentile, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { generatedId, generatedKind, generatedTitle } from '../vault/generated-notes.ts'

const titles = 100_000
const queries = 50

/** What a picker is offered for a mistyped name, for a right one and for a first letter, out of 100,000; always of that size. */
export async function suggest(): Promise<readonly Row[]> {
  const notes = new Map<NoteId, Note>()
  const names = new NameIndex()
  for (let index = 0; index < titles; index++) {
    const note = titled(index)
    notes.set(note.id, note)
    names.update(note.id, note)
  }
  const making = await timed(() => new NearNames(names).read(titles))
  const { offers } = createSuggest({ head: (id) => notes.get(id), onDiff: () => {}, onReset: () => {} }, names, () => performance.now())
  const ask = (text: string) => offers(text, undefined, 20)
  const asked = [...notes.values()].filter((_, index) => index % (titles / queries) === 0).map(({ title }) => foldName(title))
  const wrong = asked.map(mistyped)
  ask(wrong[0] ?? '')
  const times = async (texts: readonly string[]) => {
    const all: number[] = []
    for (const text of texts) all.push(await timed(() => ask(text)))
    return all
  }
  const scan = await times(asked)
  const near = await times(wrong)
  const one = await times(asked.map((name) => name.slice(0, 1)))
  const found = wrong.filter((text, index) => ask(text).some(({ title }) => foldName(title) === asked[index])).length
  const row = (what: string, ours: number, aim?: number): Row => ({ what, ours, unit: 'ms', ...(aim === undefined ? {} : { aim }) })
  return [
    row(`offers for a mistyped name among 100,000 (${found} of ${queries} found), 95 of 100`, percentile(near, 0.95), 20),
    row('the same, median', median(near)),
    row('offers for a right name, 95 of 100', percentile(scan, 0.95), 20),
    row('offers for a first letter, 95 of 100', percentile(one, 0.95)),
    row('making ready for mistyped names, once', making),
  ]
}

function titled(index: number): Note {
  const made = instant(0, 0)
  const title = generatedTitle(index)
  return completeNote({ id: generatedId(index), kind: generatedKind(index), rev: 1, title, createdAt: made, updatedAt: made })
}

/** A name with two letters of its first long word exchanged. */
function mistyped(name: string): string {
  const word = name.split(' ').find(({ length }) => length >= 5) ?? name
  return name.replace(word, `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`)
}
