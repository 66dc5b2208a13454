import { openingOf } from '#core/notes/opening.ts'
import { rowOf } from '#core/notes/rows.ts'
import type { FoundRow, Mark } from '#shared/api/search.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'
import type { Note } from '#shared/notes/note.ts'
import { type NoteText, textsOf } from './index/note-texts.ts'
import type { PartName } from './index/weights.ts'
import type { Marker } from './marks.ts'

/** The first words of a note that has nothing to mark. */
const mostOpening = 160

/** In which order the parts of a note are looked at for what to show; the title stands above it anyway. */
const shown: readonly Exclude<PartName, 'title'>[] = ['alias', 'body', 'text', 'field', 'tag']

/** @param near marks what is nearly so; asked where nothing else is to be marked */
export function foundRow(note: Note, marker: Marker, near: Marker): FoundRow {
  const texts = textsOf(note)
  const sure = snippetOf(texts, marker)
  const marks = marker.marks(note.title)
  const isSure = sure !== null || marks.length > 0
  const snippet = sure ?? (isSure ? null : snippetOf(texts, near)) ?? { in: 'body', text: openingOf(note.body, mostOpening), marks: [] }
  return { ...rowOf(note), marks: isSure ? marks : near.marks(note.title), snippet }
}

function snippetOf(texts: readonly NoteText[], marker: Marker): FoundRow['snippet'] | null {
  for (const name of shown) {
    for (const { part, text } of texts) {
      const [mark] = part.name === name ? marker.marks(text, 1) : []
      if (mark) return { in: name, ...around(text, mark, marker) }
    }
  }
  return null
}

function around(text: string, { from, to }: Mark, marker: Marker): { readonly text: string; readonly marks: readonly Mark[] } {
  const sentence = sentenceAt(text, from, to - from)
  return { text: sentence.text, marks: marker.marks(sentence.text) }
}
