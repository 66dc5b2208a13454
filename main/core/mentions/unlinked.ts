import { applyTextChange } from '#core/links/text-change.ts'
import { liveNote, liveNotes } from '#core/links/words-task.ts'
import { rowOf } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import { inSlices } from '#core/tasks/in-slices.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { MentionsLinked, UnlinkedFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'
import type { Note } from '#shared/notes/note.ts'
import { findMentions } from './find-mentions.ts'
import { linkMentions } from './link-mentions.ts'
import { type NameFound, NameTrie } from './name-trie.ts'

const mostShown = 200
const mostSentences = 3

/** Finds the texts that name a note without linking it. */
class NamingTexts {
  readonly #parts: Parts
  readonly #id: NoteId
  readonly #names = new NameTrie()

  constructor(parts: Parts, id: NoteId) {
    this.#parts = parts
    this.#id = id
    const { title, aliases } = parts.store.note(id)
    for (const name of new Set([title, ...aliases.map((alias) => alias.name)])) this.#names.add(name, id)
  }

  /** The live notes whose texts may name it: the index knows most that do not, so that these need not be read. */
  notes(): NoteId[] {
    const { title, aliases } = this.#parts.store.note(this.#id)
    const some = this.#parts.search.mayName([title, ...aliases.map(({ name }) => name)])
    const all = liveNotes(this.#parts)
    return some ? all.filter((id) => some.has(id)) : all
  }

  /** The places in a note where the name stands; `sure`: no other note bears it. */
  in(note: Note): { readonly all: readonly NameFound[]; readonly sure: readonly NameFound[] } {
    // Most texts do not, and looking for one note's names costs less than for all.
    if (note.id === this.#id || this.#names.find(note.body).length === 0) return { all: [], sure: [] }
    const all = findMentions(note.body, this.#parts.mentions.trie(), null)
      .filter(({ ids }) => ids.includes(this.#id))
      .map((found) => ({ ...found, ids: [...found.ids] }))
    return { all, sure: all.filter(({ ids }) => ids.length === 1) }
  }
}

/** Looks in every text that may name it. Its result: `UnlinkedFound`. */
export async function findUnlinked(parts: Parts, id: NoteId, control: TaskControl): Promise<Json> {
  const naming = new NamingTexts(parts, id)
  const rows: UnlinkedFound['rows'][number][] = []
  const found = { notes: 0, mentions: 0, sure: 0 }
  await inSlices(naming.notes(), control, parts.ports.clock, (from) => {
    const note = liveNote(parts, from)
    const { all, sure } = note ? naming.in(note) : { all: [], sure: [] }
    if (!note || all.length === 0) return
    found.notes++
    found.mentions += all.length
    found.sure += sure.length
    if (rows.length >= mostShown) return
    const sentences = all.slice(0, mostSentences).map(({ at, length }) => sentenceAt(note.body, at, length))
    rows.push({ from: rowOf(note), count: all.length, sure: sure.length, sentences })
  })
  return { ...found, rows } satisfies UnlinkedFound as unknown as Json
}

/**
 * Links the note where other texts name it, in one transaction and so one undo step: in the notes given, else wherever no other note bears the
 * name. Its result: `MentionsLinked`.
 */
export async function linkUnlinked(
  parts: Parts,
  id: NoteId,
  from: readonly NoteId[] | null,
  window: string | null,
  control: TaskControl,
): Promise<Json> {
  const naming = new NamingTexts(parts, id)
  const changeOf = (note: Note) => {
    const { all, sure } = naming.in(note)
    const chosen = (from === null ? sure : all).map(({ at, length }) => ({ at, length, to: id }))
    return chosen.length === 0 ? null : linkMentions(parts, note, chosen)
  }
  const planned = new Map<Note, ReturnType<typeof changeOf>>()
  await inSlices(from ?? naming.notes(), control, parts.ports.clock, (one) => {
    const note = liveNote(parts, one)
    const change = note && changeOf(note)
    if (change) planned.set(note, change)
  })
  const done = { notes: 0, mentions: 0 }
  const label = { code: 'link.mentions', data: { title: parts.store.note(id).title } }
  await parts.store.transact(label, { window }, (tx) => {
    for (const [plan, change] of planned) {
      // Records are replaced, never changed: another one means that somebody wrote in the note since.
      const note = liveNote(parts, plan.id)
      const now = note === plan ? change : note && changeOf(note)
      if (!now) continue
      applyTextChange(tx, plan.id, now)
      done.notes++
      done.mentions += now.edits.length
    }
  })
  return { ...done } satisfies MentionsLinked as unknown as Json
}

/**
 * Links the names in one note's text, in one transaction: those of one name to one note, else all that only one other note bears.
 * @returns how many
 */
export async function linkOwnMentions(
  parts: Parts,
  id: NoteId,
  only: { readonly words: string; readonly to: NoteId } | null,
  window: string | null,
): Promise<number> {
  const { store } = parts
  const note = store.note(id)
  const chosen = findMentions(note.body, parts.mentions.trie(), id).flatMap(({ at, length, ids }) => {
    const [to] = ids
    if (only === null) return ids.length === 1 && to !== undefined ? [{ at, length, to }] : []
    return note.body.slice(at, at + length) === only.words && ids.includes(only.to) ? [{ at, length, to: only.to }] : []
  })
  const change = linkMentions(parts, note, chosen)
  if (!change) return 0
  await store.transact({ code: 'link.own-mentions', data: { title: note.title } }, { window }, (tx) => applyTextChange(tx, id, change))
  return change.edits.length
}
