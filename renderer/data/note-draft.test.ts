import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteView, SaveAnswer } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson, type Json } from '#shared/base/json.ts'
import { mergeSplices } from '#shared/base/merge-splices.ts'
import { applySplices, diffText, spliceFits } from '#shared/base/splice.ts'
import type { Message } from '#shared/notes/change.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { NoteDraft, type SaveRequest } from './note-draft.ts'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as NoteId

/** Keeps one note as the core does: texts merged by revision, other fields refused where they changed meanwhile. */
class Shelf {
  readonly values: { [field: string]: Json } = { title: 'Harbour', body: '', born: null, short: '' }
  readonly #texts: string[] = ['', '']
  rev = 1
  failing: Message | null = null
  /** Stores, and its answer does not arrive. */
  losing = false
  asked = 0

  save({ rev, ops }: SaveRequest): SaveAnswer | { readonly why: Message } {
    this.asked++
    if (this.failing) return { why: this.failing }
    const bring: SaveAnswer['bring'][number][] = []
    const refused: SaveAnswer['refused'][number][] = []
    let conflict = false
    for (const op of ops) {
      if (op.op === 'text') {
        const base = this.#texts[rev] ?? ''
        expect(spliceFits(base, op.splices)).toBe(true)
        const now = String(this.values.body)
        const merged = mergeSplices(base, diffText(base, now), op.splices)
        conflict ||= merged.conflict
        this.values.body = applySplices(now, merged.splices)
        const back = diffText(applySplices(base, op.splices), this.values.body)
        if (back.length > 0) bring.push({ field: 'body', splices: back })
      } else if (op.op === 'set') {
        if (equalJson(this.values[op.field], op.from)) this.values[op.field] = op.to
        else refused.push({ field: op.field, now: this.values[op.field] ?? null })
      }
    }
    this.rev++
    this.#texts[this.rev] = String(this.values.body)
    if (this.losing) return { why: { code: 'window.unreachable' } }
    return { rev: this.rev, version: this.rev, bring, conflict, refused }
  }

  view(): NoteView {
    const { body, ...rest } = this.values
    const note = completeNote({ id, kind: 'person', rev: this.rev, createdAt: 'x', updatedAt: 'x', ...rest })
    return { note, body: String(body), text: '', links: [], refs: [], incoming: { total: 0, rows: [] }, merged: [] }
  }
}

function draftOn(shelf: Shelf) {
  const notices: Message[] = []
  const stored: boolean[] = []
  const draft = new NoteDraft(shelf.view(), {
    save: async (request) => shelf.save(request),
    read: async () => (shelf.failing ? null : shelf.view()),
    onStored: (_, { links }) => void stored.push(links),
    onNotice: (message) => void notices.push(message),
  })
  return { draft, notices, stored }
}

describe('a draft', () => {
  test('saves what was typed and is clean then', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    draft.set('body', 'some words')
    expect(draft.isDirty).toBe(true)
    await draft.flush()
    expect(shelf.values.body).toBe('some words')
    expect(draft.isDirty).toBe(false)
    expect(draft.state.save).toEqual({ is: 'saved' })
  })

  test('keeps what could not be saved, and why, and saves it when it can', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    shelf.failing = { code: 'vault.closed' }
    draft.set('body', 'words')
    await draft.flush()
    expect(draft.state.save).toEqual({ is: 'failed', why: { code: 'vault.closed' } })
    expect(draft.value('body')).toBe('words')
    shelf.failing = null
    await draft.flush()
    expect(shelf.values.body).toBe('words')
  })

  test('holds back a title that may not stand, and saves the rest', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    draft.set('title', ' ')
    draft.set('body', 'words')
    await draft.flush()
    expect(shelf.values).toMatchObject({ title: 'Harbour', body: 'words' })
    expect(draft.state).toMatchObject({ save: { is: 'failed' }, problems: { title: 'empty' } })
    expect(draft.value('title')).toBe(' ')
    draft.set('title', 'Quay')
    await draft.flush()
    expect(shelf.values.title).toBe('Quay')
    expect(draft.state.save.is).toBe('saved')
  })

  test('takes the value of another window where both changed a field, and says what was typed', async () => {
    const shelf = new Shelf()
    const [mine, theirs] = [draftOn(shelf), draftOn(shelf)]
    theirs.draft.set('short', 'theirs')
    await theirs.draft.flush()
    mine.draft.set('short', 'mine')
    await mine.draft.flush()
    expect(mine.draft.value('short')).toBe('theirs')
    expect(mine.notices).toEqual([{ code: 'window.refused-field', data: { field: 'short', typed: 'mine' } }])
  })

  test('says whether the links changed, so that typing on asks nothing anew', async () => {
    const { draft, stored } = draftOn(new Shelf())
    for (const body of ['a [[Quay]]', 'more a [[Quay]]', 'more a [[Quay]] [[Pier]]']) {
      draft.set('body', body)
      await draft.flush()
    }
    expect(stored).toEqual([true, false, true])
  })

  test('shows what others stored when nothing is typed, and moves the cursor with it', () => {
    const shelf = new Shelf()
    shelf.values.body = 'one two'
    const { draft } = draftOn(shelf)
    const shown: [string, readonly number[]][] = []
    draft.showText('body', { cursors: () => [4, 4], show: (text, cursors) => void shown.push([text, cursors]) })
    shelf.values.body = 'zero one two'
    shelf.rev++
    draft.receive(shelf.view())
    expect(shown).toEqual([['zero one two', [9, 9]]])
  })

  test('brings what others wrote in the same text with the answer', async () => {
    const shelf = new Shelf()
    const [mine, theirs] = [draftOn(shelf), draftOn(shelf)]
    theirs.draft.set('body', 'theirs. ')
    await theirs.draft.flush()
    mine.draft.set('body', 'mine.')
    await mine.draft.flush()
    expect(mine.draft.value('body')).toBe(shelf.values.body)
    expect(mine.draft.isDirty).toBe(false)
  })

  test('does not go back to an older state that comes late', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    const old = shelf.view()
    draft.set('body', 'new words')
    await draft.flush()
    draft.receive(old)
    expect(draft.value('body')).toBe('new words')
  })
})

const act = fc.record({ who: fc.constantFrom(0, 1), what: fc.constantFrom('type', 'type', 'save', 'read'), at: fc.nat(60) })

test('two drafts of one text, typing and saving in any order, lose no letter and come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const shelf = new Shelf()
      const drafts = [draftOn(shelf).draft, draftOn(shelf).draft] as const
      // Letters that occur once, so that each can be looked for.
      let next = 0x4e00
      for (const { who, what, at } of acts) {
        const draft = drafts[who === 0 ? 0 : 1]
        if (what === 'save') await draft.flush()
        else if (what === 'read') draft.receive(shelf.view())
        else {
          const body = String(draft.value('body'))
          const place = Math.min(at, body.length)
          draft.set('body', `${body.slice(0, place)}${String.fromCharCode(next++)} ${body.slice(place)}`)
        }
      }
      for (const draft of drafts) await draft.flush()
      for (const draft of drafts) draft.receive(shelf.view())
      const text = String(shelf.values.body)
      for (let letter = 0x4e00; letter < next; letter++) expect(text).toContain(String.fromCharCode(letter))
      for (const draft of drafts) expect(draft.value('body')).toBe(text)
    }),
    { numRuns: 300 },
  )
})

describe('an answer that was lost', () => {
  test('of a save that is stored: its words are not stored twice', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    shelf.losing = true
    draft.set('body', 'They met')
    await draft.flush()
    expect(draft.state.save).toMatchObject({ is: 'failed' })
    draft.set('body', 'They met at noon')
    shelf.losing = false
    await draft.flush()
    expect(shelf.values.body).toBe('They met at noon')
    expect([draft.value('body'), draft.state.save.is]).toEqual(['They met at noon', 'saved'])
  })

  test('of a save that is not stored: it is made again', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    shelf.failing = { code: 'window.unreachable' }
    draft.set('body', 'They met')
    await draft.flush()
    shelf.failing = null
    await draft.flush()
    expect(shelf.values.body).toBe('They met')
  })

  test('though somebody else changed another field since: both stand', async () => {
    const shelf = new Shelf()
    const { draft } = draftOn(shelf)
    shelf.losing = true
    draft.set('body', 'They met')
    await draft.flush()
    shelf.losing = false
    shelf.save({ id, rev: shelf.rev, ops: [{ op: 'set', field: 'short', from: '', to: 'Port' }], pins: [], step: 'x' })
    await draft.flush()
    expect([shelf.values.body, shelf.values.short]).toEqual(['They met', 'Port'])
    expect([draft.value('short'), draft.state.save.is]).toEqual(['Port', 'saved'])
  })
})
