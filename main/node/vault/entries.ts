import type { NoteId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/notes/change.ts'
import { historyFrom, historyOf } from './history-files.ts'
import { storageError } from './storage-failure.ts'
import type { VaultContext } from './vault-context.ts'

/** Entries that are not in history yet, and how often some were moved there. */
export interface RecentEntries {
  readonly recent: readonly Entry[]
  readonly moves: number
}

/** Entries that touch a note, newest first, below a sequence number. Those that move to history meanwhile are given once. */
export async function* entriesOf(context: VaultContext, { recent }: RecentEntries, id: NoteId, before: number): AsyncIterable<Entry> {
  const now = [...recent]
  for (const entry of now.toReversed()) {
    if (entry.seq < before && entry.notes.some((change) => change.id === id)) yield entry
  }
  yield* told(historyOf(context, id, Math.min(before, now[0]?.seq ?? before)))
}

/** Entries from a sequence number on, oldest first; `now` tells how things stand at the moment. */
export async function* entriesFrom(context: VaultContext, now: () => RecentEntries, from: number): AsyncIterable<Entry> {
  let next = from
  for (let moves = -1; moves !== now().moves; ) {
    moves = now().moves
    // What the journal still holds is taken from there: history may have parts of it already, as a crash left them.
    const until = now().recent[0]?.seq ?? Number.POSITIVE_INFINITY
    for await (const entry of told(historyFrom(context, next))) {
      if (entry.seq < next || entry.seq >= until) continue
      next = entry.seq + 1
      yield entry
    }
  }
  for (const entry of [...now().recent]) if (entry.seq >= next) yield entry
}

async function* told<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* items
  } catch (error) {
    throw storageError(error)
  }
}
