import { createHash } from 'node:crypto'
import type { Storage } from '#core/ports.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson } from '#shared/base/json.ts'
import { applyChange, applyOp, opFits } from '#shared/notes/apply-op.ts'
import type { Entry, NoteChange } from '#shared/notes/change.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'

/** What is known of one transaction, without holding its text. */
interface Known {
  readonly mark: string
  acknowledged: boolean
  refused: boolean
}

/**
 * What was written, what was acknowledged, and what the notes must be: the judge of a vault after a crash. Only entries that the vault
 * still tells may have left a trace, and all of each.
 */
export class Ledger {
  readonly #known = new Map<number, Known>()
  readonly #notes = new Map<NoteId, VaultRecord>()
  #settled = 0

  get acknowledged(): number {
    let count = 0
    for (const known of this.#known.values()) if (known.acknowledged) count++
    return count
  }

  issued(entry: Entry): void {
    this.#known.set(entry.seq, { mark: markOf(entry), acknowledged: false, refused: false })
  }

  /** The same, where only the mark is at hand. */
  issuedAs(seq: number, mark: string): void {
    this.#known.set(seq, { mark, acknowledged: false, refused: false })
  }

  acknowledge(seq: number): void {
    const known = this.#known.get(seq)
    if (known) known.acknowledged = true
  }

  refuse(seq: number): void {
    const known = this.#known.get(seq)
    if (known) known.refused = true
  }

  /**
   * Reads the vault and says all that is wrong; nothing: all is well. What it finds becomes what later checks begin from.
   * @param strict a refused transaction must not be there either
   */
  async check(storage: Storage, strict = false): Promise<string[]> {
    const wrong: string[] = []
    const found = new Map<number, Entry>()
    let last = this.#settled
    for await (const entry of storage.entries(this.#settled + 1)) {
      if (found.has(entry.seq)) wrong.push(`entry ${entry.seq} is there twice`)
      if (entry.seq <= last) wrong.push(`entry ${entry.seq} stands behind ${last}`)
      last = entry.seq
      found.set(entry.seq, entry)
    }
    for (const [seq, { mark, acknowledged, refused }] of this.#known) {
      const entry = found.get(seq)
      if (acknowledged && !entry) wrong.push(`acknowledged entry ${seq} is gone`)
      if (strict && refused && entry) wrong.push(`refused entry ${seq} is there`)
      if (entry && markOf(entry) !== mark && !isRedacted(entry)) wrong.push(`entry ${seq} is not what was written`)
    }
    const purged = new Set<NoteId>()
    for (const entry of found.values()) {
      if (!this.#known.has(entry.seq)) wrong.push(`entry ${entry.seq} was never written`)
      this.#apply(entry, storage, purged, wrong)
    }
    if (storage.sequence < last) wrong.push(`the vault counts ${storage.sequence}, its last entry is ${last}`)
    this.#compare(storage, wrong)
    this.#known.clear()
    this.#settled = Math.max(storage.sequence, last)
    return wrong
  }

  #apply(entry: Entry, storage: Storage, purged: Set<NoteId>, wrong: string[]): void {
    for (const change of entry.notes) {
      if (change.ops.length === 0 && !purged.has(change.id)) {
        // Its text was purged from history, which a crash may leave half done: only the end is known.
        purged.add(change.id)
        const now = storage.record(change.id)
        if (!now || !isTombstone(now)) wrong.push(`purged note ${change.id} is still there`)
        else this.#notes.set(change.id, now)
      }
      if (purged.has(change.id)) continue
      const before = this.#notes.get(change.id) ?? null
      if (fits(before, change)) this.#notes.set(change.id, applyChange(before, change, entry.at))
      else if (!this.#toldOf(entry, storage)) wrong.push(`entry ${entry.seq} does not fit note ${change.id}`)
    }
  }

  /**
   * Lines that share one write may be torn in the first of them and whole in the next, which builds on it. Nobody was told that either is
   * stored, and the vault says that it left changes out.
   */
  #toldOf(entry: Entry, storage: Storage): boolean {
    const told = storage.problems.some(({ message }) => message.code === 'problem.journal-misfits')
    return told && this.#known.get(entry.seq)?.acknowledged === false
  }

  #compare(storage: Storage, wrong: string[]): void {
    for (const record of storage.records()) {
      const expected = this.#notes.get(record.id)
      if (!expected) wrong.push(`note ${record.id} comes from nowhere`)
      else if (!equalJson(record, isTombstone(expected) ? expected : completeNote({ ...expected }))) {
        wrong.push(`note ${record.id} is not what its entries say (rev ${record.rev}, expected ${expected.rev})`)
      }
    }
    for (const id of this.#notes.keys()) if (!storage.record(id)) wrong.push(`note ${id} is gone`)
    if (storage.size !== this.#notes.size) wrong.push(`${storage.size} records are counted, ${this.#notes.size} expected`)
  }
}

function fits(before: VaultRecord | null, change: NoteChange): boolean {
  let record = before
  return change.ops.every((op) => {
    if (!opFits(record, op)) return false
    record = applyOp(record, op)
    return true
  })
}

/** Two entries with the same mark are the same. */
export function markOf(entry: Entry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 16)
}

const isRedacted = (entry: Entry) => entry.notes.some(({ ops }) => ops.length === 0)
