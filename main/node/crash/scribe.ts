import type { Storage } from '#core/ports.ts'
import type { ItemId, NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { applyChange } from '#shared/notes/apply-op.ts'
import type { Entry, NoteChange, Op } from '#shared/notes/change.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Writes into a vault as people and programs do: typing in one note, changes over many (as a merge makes them), a great many at once (an
 * import), whole notes put back (a restore), notes removed for ever. What it writes depends only on its numbers.
 */
export class Scribe {
  readonly #random: () => number
  #seconds: number

  constructor(random: () => number, seconds = 0) {
    this.#random = random
    this.#seconds = seconds
  }

  /** The next transaction for the vault as it is now, and the records it leads to. */
  next(storage: Storage, most = 40): { entry: Entry; after: VaultRecord[] } {
    const notes = [...storage.records()].filter((record): record is Note => !isTombstone(record)).sort((a, b) => (a.id < b.id ? -1 : 1))
    const roll = this.#random()
    if (notes.length < 5 || roll < 0.15)
      return this.#entry(
        storage,
        'note.create',
        this.#many(1, () => this.#made()),
      )
    if (roll < 0.2)
      return this.#entry(
        storage,
        'note.create',
        this.#many(most, () => this.#made()),
      )
    if (roll < 0.35)
      return this.#entry(
        storage,
        'note.merge',
        this.#some(notes, 2 + Math.floor(this.#random() * 12)).map((note) => this.#edited(note)),
      )
    if (roll < 0.4)
      return this.#entry(
        storage,
        'backup.restore',
        this.#some(notes, most >> 1).map((note) => this.#replaced(note)),
      )
    if (roll < 0.45) {
      const gone = this.#some(notes, 2)
      return this.#entry(
        storage,
        'trash.empty',
        gone.map((note) => this.#buried(note)),
        gone.map(({ id }) => id),
      )
    }
    return this.#entry(
      storage,
      'note.save',
      this.#some(notes, 1).map((note) => this.#edited(note)),
    )
  }

  #entry(
    storage: Storage,
    code: string,
    changes: { readonly before: VaultRecord | null; readonly id: NoteId; readonly ops: Op[] }[],
    purged?: readonly NoteId[],
  ): { entry: Entry; after: VaultRecord[] } {
    const at = instant(Date.UTC(2026, 9, 1) + this.#seconds++ * 3_600_000, 60)
    const notes: NoteChange[] = changes.map(({ before, id, ops }) => {
      const rev = (before?.rev ?? 0) + 1
      return { id, rev, ops: ops.map((op) => (op.op === 'record' ? { ...op, to: { ...op.to, rev } } : op)) }
    })
    const entry: Entry = {
      seq: storage.sequence + 1,
      at,
      who: 'Scribe',
      label: { code, data: { title: this.#word() } },
      window: null,
      ...(purged ? { purged } : {}),
      notes,
    }
    return {
      entry,
      after: changes.map(({ before }, place) => applyChange(before, notes[place] ?? { id: '' as NoteId, rev: 0, ops: [] }, at)),
    }
  }

  #made() {
    const id = this.#id() as NoteId
    const at = instant(Date.UTC(2026, 9, 1), 60)
    const kinds = ['person', 'place', 'claim', 'page', 'source'] as const
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'page'
    const to = completeNote({
      id,
      kind,
      rev: 1,
      title: `${this.#word()} ${id.slice(-4)}`,
      createdAt: at,
      updatedAt: at,
      body: this.#text(),
    })
    return { before: null, id, ops: [{ op: 'record', from: null, to } satisfies Op] }
  }

  #edited(note: Note): { before: Note; id: NoteId; ops: Op[] } {
    const at = Math.floor(this.#random() * (note.body.length + 1))
    const cut = note.body.slice(at, at + Math.floor(this.#random() * 10))
    const ops: Op[] = [{ op: 'text', field: 'body', splices: [{ at, cut, put: this.#text(80) }] }]
    if (this.#random() < 0.3) ops.push({ op: 'set', field: 'title', from: note.title, to: `${this.#word()} ${note.id.slice(-4)}` })
    if (this.#random() < 0.3) {
      const item = this.#id() as ItemId
      const after = note.aliases.at(-1)?.id ?? null
      ops.push({
        op: 'item',
        field: 'aliases',
        item,
        from: null,
        to: { value: { id: item, name: this.#word(), language: '', remark: '' }, after },
      })
    }
    return { before: note, id: note.id, ops }
  }

  #replaced(note: Note): { before: Note; id: NoteId; ops: Op[] } {
    return { before: note, id: note.id, ops: [{ op: 'record', from: note, to: { ...note, body: this.#text() } }] }
  }

  #buried(note: Note): { before: Note; id: NoteId; ops: Op[] } {
    const { id, rev, kind, title } = note
    const at = note.updatedAt
    return { before: note, id, ops: [{ op: 'record', from: note, to: { id, rev, kind, title, why: 'deleted', to: null, at } }] }
  }

  #some(notes: readonly Note[], count: number): Note[] {
    const chosen = new Set<Note>()
    for (let tries = 0; chosen.size < count && tries < count * 3; tries++) {
      const note = notes[Math.floor(this.#random() * notes.length)]
      if (note) chosen.add(note)
    }
    return [...chosen]
  }

  #many<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make)
  }

  #word(): string {
    return Array.from({ length: 3 + Math.floor(this.#random() * 6) }, () => 'aeioubdgklmnrstvщє’'[Math.floor(this.#random() * 19)]).join('')
  }

  #text(most = 400): string {
    return Array.from({ length: Math.floor((this.#random() * most) / 6) }, () => this.#word()).join(' ')
  }

  #id(): string {
    return `01J${Array.from({ length: 23 }, () => alphabet[Math.floor(this.#random() * 32)]).join('')}`
  }
}
