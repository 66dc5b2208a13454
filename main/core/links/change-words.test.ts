import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordsChanged, WordsFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { unlessRefused, write } from '../../../e2e/arbitraries/acts.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { taskResult } from '../../../e2e/builders/tasks.ts'
import { changeWords } from './words-task.ts'

const make = async (api: Api, title: string, body = '') => (await api.notes.create({ kind: 'person', title, body })).id
const bodyOf = async (api: Api, id: NoteId) => (await api.notes.get({ id })).body

async function renamed(body: string, title = 'Kyrylo Budanov'): Promise<{ made: TestCore; id: NoteId; from: NoteId }> {
  const made = await aCore()
  const id = await make(made.api, 'Budanov')
  const from = await make(made.api, 'Reader', body)
  await made.api.notes.rename({ id, title })
  return { made, id, from }
}

const change = async ({ api }: TestCore, id: NoteId, mentions = true, without: NoteId[] = []) =>
  (await taskResult(api, await api.links.changeWords({ id, words: 'Budanov', mentions, without }))) as unknown as WordsChanged

test('links are written by the new title, labels and headings stay, and plain words only where asked', async () => {
  const body = 'As [[Budanov]] and [[budanov|the general]], ![[Budanov#Career]] say. Budanov, BUDANOV’s and Budanovka `Budanov`.'
  const { made, id, from } = await renamed(body)
  expect(await change(made, id, false)).toEqual({ notes: 1, links: 3, mentions: 0, fields: 0 })
  const linked =
    'As [[Kyrylo Budanov]] and [[Kyrylo Budanov|the general]], ![[Kyrylo Budanov#Career]] say. Budanov, BUDANOV’s and Budanovka `Budanov`.'
  expect(await bodyOf(made.api, from)).toBe(linked)
  expect(await change(made, id)).toEqual({ notes: 1, links: 0, mentions: 1, fields: 0 })
  expect(await bodyOf(made.api, from)).toBe(linked.replace('say. Budanov,', 'say. Kyrylo Budanov,'))
})

test('says before how many there are, each with its sentence before and after', async () => {
  const { made, id, from } = await renamed('First. He met [[Budanov]]. Then Budanov left.')
  const found = (await taskResult(made.api, await made.api.links.findWords({ id, words: 'Budanov' }))) as unknown as WordsFound
  expect(found).toMatchObject({ notes: 1, links: 1, mentions: 1, onlyMentions: 0, rows: [{ from: { id: from }, links: 1, mentions: 1 }] })
  expect(found.rows[0]?.places).toMatchObject([
    { isLink: true, before: { text: 'He met [[Budanov]].' }, after: { text: 'He met [[Kyrylo Budanov]].' } },
    { isLink: false, before: { text: 'Then Budanov left.' }, after: { text: 'Then Kyrylo Budanov left.' } },
  ])
  expect(await bodyOf(made.api, from)).toBe('First. He met [[Budanov]]. Then Budanov left.')
})

test('fields that call the note by the old words say the new ones; others of that name, and what is pinned elsewhere, stay', async () => {
  const { made, id } = await renamed('')
  const homonym = await make(made.api, 'Budanov')
  const claim = (await made.api.notes.create({ kind: 'claim', title: 'It rained' })).id
  const attribution = [
    { id: '01J00000000000000000000001', who: { note: id, name: 'Budanov' }, how: 'wrote', when: null, shownBy: null },
    { id: '01J00000000000000000000002', who: { note: homonym, name: 'Budanov' }, how: '', when: null, shownBy: null },
    {
      id: '01J00000000000000000000003',
      who: { note: id, name: 'the general' },
      how: '',
      when: null,
      shownBy: { note: id, name: 'BUDANOV' },
    },
  ]
  const ops = attribution.map((value, at) => {
    const to = { value, after: attribution[at - 1]?.id ?? null }
    return { op: 'item' as const, field: 'attribution', item: value.id, from: null, to }
  })
  await made.api.notes.save({ id: claim, rev: 1, ops })
  const found = (await taskResult(made.api, await made.api.links.findWords({ id, words: 'Budanov' }))) as unknown as WordsFound
  expect(found).toMatchObject({
    notes: 1,
    fields: 2,
    onlyMentions: 0,
    rows: [{ from: { id: claim }, fields: ['attribution'], places: [] }],
  })
  expect(await change(made, id, false)).toEqual({ notes: 1, links: 0, mentions: 0, fields: 2 })
  const names = async () => {
    const { note } = await made.api.notes.get({ id: claim })
    return note.kind === 'claim' ? note.attribution.flatMap(({ who, shownBy }) => [who?.name, shownBy?.name]) : []
  }
  const title = 'Kyrylo Budanov'
  expect(await names()).toEqual([title, undefined, 'Budanov', undefined, 'the general', title])
  await made.api.history.undo({})
  expect(await names()).toEqual(['Budanov', undefined, 'Budanov', undefined, 'the general', 'BUDANOV'])
})

test('a longer name of another note, a homonym’s link and notes left out are not touched', async () => {
  const { made, id, from } = await renamed('')
  const other = await make(made.api, 'Budanov Street')
  const left = await make(made.api, 'Left out', 'By [[Budanov]].')
  const homonym = await make(made.api, 'Budanov')
  await write(made.api, from, 'In Budanov Street, [[Budanov Street]], [[Budanov]].')
  await made.api.links.pin({ id: from, target: 'Budanov', note: homonym })
  expect(await change(made, id, true, [left])).toEqual({ notes: 0, links: 0, mentions: 0, fields: 0 })
  expect(await change(made, id)).toEqual({ notes: 1, links: 1, mentions: 0, fields: 0 })
  expect(await bodyOf(made.api, from)).toBe('In Budanov Street, [[Budanov Street]], [[Budanov]].')
  expect(other).not.toBe(homonym)
})

test('where the new title means another note already, the link is told apart and reads the same', async () => {
  const { made, id, from } = await renamed('[[Budanov]] is not [[Kyrylo Budanov]].', 'K. B.')
  const namesake = await make(made.api, 'Kyrylo Budanov')
  await made.api.notes.rename({ id, title: 'Kyrylo Budanov' })
  await change(made, id)
  const { links, body } = await made.api.notes.get({ id: from })
  expect(body).toMatch(/^\[\[Kyrylo Budanov \(\w{6}\)\|Kyrylo Budanov\]\] is not \[\[Kyrylo Budanov\]\]\.$/)
  expect(links.map(({ target }) => target.id)).toEqual([id, namesake])
})

test('thousands of notes are one undo step', async () => {
  const { made, id, from } = await renamed('By [[Budanov]], that is Budanov.')
  await made.core.parts.store.transact({ code: 'note.create' }, { window: null }, (tx) => {
    const like = tx.note(from)
    for (let n = 0; n < 3000; n++) tx.create({ ...like, id: made.ids.note(), rev: 1, title: `Linker ${n}` })
  })
  expect(await change(made, id)).toEqual({ notes: 3001, links: 3001, mentions: 3001, fields: 0 })
  expect(await bodyOf(made.api, from)).toBe('By [[Kyrylo Budanov]], that is Kyrylo Budanov.')
  await made.api.history.undo({})
  const bodies = new Set([...made.core.parts.store.records()].map((record) => (isTombstone(record) ? '' : record.body)))
  expect(bodies).toEqual(new Set(['', 'By [[Budanov]], that is Budanov.']))
})

test('a cancelled run changes nothing', async () => {
  const { made, id, from } = await renamed('By [[Budanov]].')
  const control = { signal: AbortSignal.abort(), progress: () => {}, warn: () => {} }
  const run = changeWords(made.core.parts, { id, words: 'Budanov', mentions: true }, new Set(), 'window-1', control)
  await expect(run).rejects.toThrow('aborted')
  expect(await bodyOf(made.api, from)).toBe('By [[Budanov]].')
})

const titles = ['A', 'B', 'b', 'A (x)', 'A | B', '[[B]]', '[A', 'A]', 'A #1', '`A', 'A`', '*B*', 'A\\', 'Ґанна', '%% A']
const pieces = ['[[A]]', '[[a|x]]', '[[B#h|]]', '![[A]]', 'A', 'B and A', '`A`', '[[A (x)]]', '| A | [[A]] |\n|---|---|\n| [[B]] | A |\n']
const text = fc
  .array(fc.constantFrom(...pieces, ...titles.map((title) => `[[${title}]]`)), { maxLength: 6 })
  .map((parts) => parts.join(' '))

/** What each link of a text holds on to, in the order of the text. */
function held({ core }: TestCore, id: NoteId): (NoteId | null | string)[] {
  const { store, links } = core.parts
  return findLinks(store.body(id)).map(({ target }) => {
    const meant = links.meaningOfKey(id, targetKey(target))
    return meant.id ?? meant.state
  })
}

test('no link changes its meaning by it, whatever the titles, and undo brings every text back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...titles), text), { minLength: 2, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom(...titles),
      fc.tuple(fc.boolean(), fc.boolean()),
      async (notes, which, title, [keepAlias, mentions]) => {
        const made = await aCore()
        const ids: NoteId[] = []
        for (const [name, body] of notes) ids.push(await make(made.api, name, body))
        const id = ids[which % ids.length] as NoteId
        const words = made.core.parts.store.note(id).title
        await made.api.notes.rename({ id, title, keepAlias })
        const before = ids.map((one) => ({ held: held(made, one), body: made.core.parts.store.body(one) }))
        const done = (await taskResult(made.api, await made.api.links.changeWords({ id, words, mentions }))) as unknown as WordsChanged
        expect(ids.map((one) => held(made, one))).toEqual(before.map((one) => one.held))
        if (done.notes > 0) {
          await made.api.history.undo({}).catch(unlessRefused)
          expect(ids.map((one) => made.core.parts.store.body(one))).toEqual(before.map(({ body }) => body))
        }
        await made.core.close()
      },
    ),
    { numRuns: 50 },
  )
})
