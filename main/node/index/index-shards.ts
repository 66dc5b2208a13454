import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type IndexOrigin, printIndex } from '#core/search/index/index-file.ts'
import { mergeSegments } from '#core/search/index/merge-segments.ts'
import { lettersOf } from '#core/search/index/note-ids.ts'
import { textsOf } from '#core/search/index/note-texts.ts'
import type { Segment } from '#core/search/index/segment.ts'
import { SegmentBuilder } from '#core/search/index/segment-builder.ts'
import { stampOf } from '#core/search/index/stamp.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import { completeNote, problemInNote } from '#shared/notes/check-note.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { parseShard, ShardDamage } from '../vault/shard-file.ts'
import { shardCount } from '../vault/shard-of.ts'
import { vaultPaths } from '../vault/vault-paths.ts'

/** Words in one segment before the next is begun: what is worked on stays in the processor's cache. */
const mostWords = 300_000

/**
 * Makes the search index of the notes in a vault's shards, which may be written meanwhile: each is read whole, old or new. What is damaged or no
 * note is left out; the core, which knows what became of it, compares.
 */
export function indexShards(folder: string, origin: IndexOrigin, progress: (done: number, total: number) => void): Uint8Array<ArrayBuffer> {
  const { notes } = vaultPaths(folder)
  const shards = readdirSync(notes).filter((name) => /^[0-9a-f]{2}\.json$/.test(name))
  const segments: Segment[] = []
  const ids: NoteId[] = []
  const seen = new Set<NoteId>()
  const stamps: number[] = []
  const trashed: number[] = []
  const sums = new Uint32Array(shardCount)
  let builder = new SegmentBuilder()
  for (const [at, shard] of shards.entries()) {
    progress(at, shards.length)
    const bytes = readFileSync(join(notes, shard))
    sums[Number.parseInt(shard, 16)] = crc32(bytes)
    for (const note of notesIn(bytes)) {
      // A hand may have put one into two shards; the core knows which counts.
      if (seen.has(note.id)) continue
      seen.add(note.id)
      const texts = textsOf(note)
      builder.add(ids.push(note.id) - 1, texts)
      stamps.push(stampOf(note, texts))
      trashed.push(note.trashedAt === null ? 0 : 1)
    }
    if (builder.words < mostWords) continue
    segments.push(builder.seal())
    builder = new SegmentBuilder()
  }
  segments.push(builder.seal())
  const one = runToEnd(mergeSegments(segments, () => true))
  const content = {
    letters: lettersOf(ids),
    owners: new Uint32Array(ids.length).fill(1),
    stamps: Uint32Array.from(stamps),
    trashed: Uint8Array.from(trashed),
    segments: [one],
    sums,
  }
  return joined(printIndex(origin, content))
}

function notesIn(bytes: Uint8Array): Note[] {
  return Object.values(tableOf(bytes)).flatMap((record) => {
    if (!isObject(record) || isTombstone(record) || problemInNote(record) !== null) return []
    return [completeNote({ ...record })]
  })
}

function tableOf(bytes: Uint8Array) {
  try {
    return parseShard(bytes)
  } catch (error) {
    if (error instanceof ShardDamage) return {}
    throw error
  }
}

function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
