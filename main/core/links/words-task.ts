import { rowOf } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { Transaction } from '#core/store/transaction.ts'
import { inSlices } from '#core/tasks/in-slices.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { WordsChanged, WordsFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { type OldWords, WordChanger, type WordsChange } from './change-words.ts'
import { applyTextChange, type TextEdit } from './text-change.ts'

/** So many notes are shown before the words are changed, and so many places of each. */
const mostShown = 100
const mostPlaces = 3

/** Looks for the words in every text. Its result: `WordsFound`. */
export async function findWords(parts: Parts, old: OldWords, control: TaskControl): Promise<Json> {
  const changer = new WordChanger(parts, old)
  const rows: WordsFound['rows'][number][] = []
  const found = { notes: 0, links: 0, mentions: 0, fields: 0, onlyMentions: 0 }
  await inSlices(liveNotes(parts), control, parts.ports.clock, (id) => {
    const note = liveNote(parts, id)
    const change = note && changer.changeOf(note)
    if (!note || !change) return
    const count = countsOf(change)
    found.notes++
    found.links += count.links
    found.mentions += count.mentions
    found.fields += count.fields
    if (count.links + count.fields === 0) found.onlyMentions++
    if (rows.length < mostShown) {
      const shown = change.text?.edits.slice(0, mostPlaces) ?? []
      const places = shown.map((edit) => ({ isLink: edit.key !== null, ...beforeAndAfter(note.body, edit) }))
      rows.push({
        from: rowOf(note),
        links: count.links,
        mentions: count.mentions,
        fields: change.fields.map(({ field }) => field),
        places,
      })
    }
  })
  return { ...found, rows } satisfies WordsFound as unknown as Json
}

/** Changes the words, in one transaction and so one undo step, but in the notes named. Its result: `WordsChanged`. */
export async function changeWords(
  parts: Parts,
  old: OldWords,
  without: ReadonlySet<NoteId>,
  window: string | null,
  control: TaskControl,
): Promise<Json> {
  const { store } = parts
  const changer = new WordChanger(parts, old)
  const planned = new Map<Note, WordsChange>()
  await inSlices(liveNotes(parts), control, parts.ports.clock, (id) => {
    const note = without.has(id) ? null : liveNote(parts, id)
    const change = note && changer.changeOf(note)
    if (change) planned.set(note, change)
  })
  const title = store.note(old.id).title
  const done = { notes: 0, links: 0, mentions: 0, fields: 0 }
  const label = { code: 'note.words', data: { words: old.words, title, count: planned.size } }
  await store.transact(label, { window }, (tx) => {
    for (const [plan, change] of planned) {
      // Records are replaced, never changed: another one means that somebody wrote in the note since.
      const note = liveNote(parts, plan.id)
      const now = note === plan ? change : note && changer.changeOf(note)
      if (!now) continue
      apply(tx, plan.id, now)
      const count = countsOf(now)
      done.notes++
      done.links += count.links
      done.mentions += count.mentions
      done.fields += count.fields
    }
  })
  return { ...done } satisfies WordsChanged as unknown as Json
}

function apply(tx: Transaction, id: NoteId, { text, fields }: WordsChange): void {
  if (text) applyTextChange(tx, id, text)
  for (const { field, of } of fields) {
    if ('value' in of) tx.set(id, field, { ...of.value })
    else for (const item of of.items) tx.putItem(id, field, item)
  }
}

function countsOf({ text, fields }: WordsChange) {
  const edits = text?.edits ?? []
  const links = edits.filter(({ key }) => key !== null).length
  return { links, mentions: edits.length - links, fields: fields.reduce((sum, { count }) => sum + count, 0) }
}

export const liveNotes = ({ links }: Pick<Parts, 'links'>): NoteId[] => [...links.names.all()].map(([id]) => id)

export function liveNote({ store }: Pick<Parts, 'store'>, id: NoteId): Note | null {
  const record = store.record(id)
  return record && !isTombstone(record) && record.trashedAt === null ? record : null
}

function beforeAndAfter(body: string, { at, cut, put }: TextEdit) {
  const before = sentenceAt(body, at, cut.length)
  const after = before.text.slice(0, before.at) + put + before.text.slice(before.at + before.length)
  return { before, after: { text: after, at: before.at, length: put.length } }
}
