import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Ids } from '#core/ports.ts'
import type { ItemId, NoteId } from '#shared/base/ids.ts'

/** ULIDs that grow even within a millisecond; random names of 128 bits. */
export function nodeIds(): Ids {
  const next = monotonicFactory(() => randomBytes(4).readUInt32LE() / 2 ** 32)
  return {
    note: () => next() as NoteId, // a ULID by its making
    item: () => next() as ItemId,
    random: () => randomBytes(16).toString('hex'),
  }
}
