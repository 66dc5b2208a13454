import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { printIndex } from '#core/search/index/index-file.ts'
import { mergeSegments } from '#core/search/index/merge-segments.ts'
import { lettersOf } from '#core/search/index/note-ids.ts'
import { textsOf } from '#core/search/index/note-texts.ts'
import type { Segment } from '#core/search/index/segment.ts'
import { SegmentBuilder } from '#core/search/index/segment-builder.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { kindNames } from '#shared/notes/index.ts'
import { queriesFrom } from './queries.ts'
import { searchedNotes, type Vocabulary } from './wide-notes.ts'

export const origin = { vault: 'bench', sequence: 0 }
const mostWords = 300_000

/** Where the index of such a vault lies, and what is asked of it. */
export function indexFiles(size: number, vocabulary: Vocabulary): { readonly index: string; readonly asked: string } {
  const folder = resolve(import.meta.dirname, '../../.bench')
  mkdirSync(folder, { recursive: true })
  return { index: join(folder, `search-${size}-${vocabulary}.bin`), asked: join(folder, `search-${size}-${vocabulary}.json`) }
}

/** Makes an index as the indexer's thread does and writes it. Times are without making the notes. @param argument size and vocabulary */
export async function indexing(argument: string): Promise<object> {
  const [size, vocabulary] = readArgument(argument)
  const files = indexFiles(size, vocabulary)
  const queries = queriesFrom(size)
  const ids: NoteId[] = []
  const kinds: number[] = []
  const segments: Segment[] = []
  let builder = new SegmentBuilder()
  let build = 0
  for (const note of searchedNotes(size, vocabulary)) {
    queries.look(note, ids.length)
    kinds.push(kindNames.indexOf(note.kind))
    const began = performance.now()
    builder.add(ids.push(note.id) - 1, textsOf(note))
    if (builder.words > mostWords) {
      segments.push(builder.seal())
      builder = new SegmentBuilder()
    }
    build += performance.now() - began
  }
  const began = performance.now()
  segments.push(builder.seal())
  const steps = mergeSegments(segments, () => true)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const one = step.value
  build += performance.now() - began
  const content = {
    letters: lettersOf(ids),
    owners: new Uint32Array(size).fill(1),
    stamps: new Uint32Array(size),
    trashed: new Uint8Array(size),
    segments: [one],
    sums: new Uint32Array(0),
  }
  const saving = performance.now()
  writeFileSync(files.index, Buffer.concat(printIndex(origin, content)))
  const save = performance.now() - saving
  writeFileSync(files.asked, JSON.stringify({ queries: queries.made, kinds }))
  return { build, save, terms: one.terms.count, bytes: one.finds.length + one.places.length }
}

export function readArgument(argument: string): [size: number, vocabulary: Vocabulary] {
  const [size = '', vocabulary = ''] = argument.split(' ')
  return [Number(size), vocabulary === 'wide' ? 'wide' : 'usual']
}
