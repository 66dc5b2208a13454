import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SearchIndex } from '#core/search/index/search-index.ts'
import { askedWords } from '#core/search/text/words.ts'
import type { MentionsLinked, UnlinkedFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { anyName, anyText } from '../../../e2e/arbitraries/notes.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { aNote, noteId } from '../../../e2e/builders/notes.ts'
import { taskResult } from '../../../e2e/builders/tasks.ts'
import { NameTrie } from './name-trie.ts'

const make = async (api: Api, title: string, body = '') => (await api.notes.create({ kind: 'page', title, body })).id
const bodyOf = async (api: Api, id: NoteId) => (await api.notes.get({ id })).body
const linkElsewhere = async (api: Api, id: NoteId, from?: NoteId[]) =>
  (await taskResult(api, await api.links.linkUnlinked({ id, ...(from ? { from } : {}) }))) as unknown as MentionsLinked

test('texts that name a note are found with their sentences, and linked in one step', async () => {
  const { api } = await aCore()
  const id = await make(api, 'Kyiv', 'Kyiv is a city.')
  const one = await make(api, 'One', 'It rained. In KYIV too. `Kyiv`.')
  const two = await make(api, 'Two', '[[Kyiv]] and Kyiv')
  await make(api, 'Kyiv Oblast', 'Kyiv Oblast, not the town')
  const found = (await taskResult(api, await api.links.findUnlinked({ id }))) as unknown as UnlinkedFound
  expect(found).toMatchObject({ notes: 2, mentions: 2, sure: 2 })
  expect(found.rows.find(({ from }) => from.id === one)?.sentences).toMatchObject([{ text: 'In KYIV too.' }])
  expect(await linkElsewhere(api, id)).toEqual({ notes: 2, mentions: 2 })
  expect([await bodyOf(api, one), await bodyOf(api, two)]).toEqual(['It rained. In [[KYIV]] too. `Kyiv`.', '[[Kyiv]] and [[Kyiv]]'])
  expect((await api.links.backlinks({ id, offset: 0, limit: 5 })).total).toBe(2)
  await api.history.undo({})
  expect([await bodyOf(api, one), await bodyOf(api, two)]).toEqual(['It rained. In KYIV too. `Kyiv`.', '[[Kyiv]] and Kyiv'])
})

test('a name that two notes bear is linked only where somebody says so', async () => {
  const { api } = await aCore()
  const id = await make(api, 'Ivan')
  await make(api, 'Ivan')
  const from = await make(api, 'From', 'Ivan came.')
  expect((await taskResult(api, await api.links.findUnlinked({ id }))) as unknown).toMatchObject({ notes: 1, mentions: 1, sure: 0 })
  expect(await linkElsewhere(api, id)).toEqual({ notes: 0, mentions: 0 })
  expect(await linkElsewhere(api, id, [from])).toEqual({ notes: 1, mentions: 1 })
  expect((await api.notes.get({ id: from })).links).toMatchObject([{ target: { id } }])
})

test('names in a text of its own become links: one name, or all that are sure', async () => {
  const { api } = await aCore()
  const kyiv = await make(api, 'Kyiv')
  await make(api, 'Ivan')
  const ivan = await make(api, 'Ivan')
  const lviv = await make(api, 'Lviv')
  const id = await make(api, 'A', 'Ivan left Kyiv for Lviv. Kyiv!')
  expect(await api.links.linkMentions({ id, only: { words: 'Kyiv', to: kyiv } })).toMatchObject({ count: 2 })
  expect(await bodyOf(api, id)).toBe('Ivan left [[Kyiv]] for Lviv. [[Kyiv]]!')
  expect(await api.links.linkMentions({ id })).toMatchObject({ count: 1 })
  expect(await api.links.linkMentions({ id, only: { words: 'Ivan', to: ivan } })).toMatchObject({ count: 1 })
  const { body, links } = await api.notes.get({ id })
  expect(body).toBe('[[Ivan]] left [[Kyiv]] for [[Lviv]]. [[Kyiv]]!')
  expect(links.map(({ target }) => target.id)).toEqual([ivan, kyiv, lviv])
})

const titles = ['A', 'a', 'A B', 'C', '[[C]]', 'C|D', '`C', 'Ґанна', 'A (x)', '*A*', 'A\nB'.replace('\n', ' ')]
const pieces = [
  'A',
  'B',
  'C',
  'Ґанна',
  '[[A]]',
  '[[c|x]]',
  '*A* B',
  'A\nB',
  '`C`',
  '| A | C |\n|---|---|\n| C | A |\n',
  '[[',
  ']]',
  '%%',
  '(x)',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(' '))

const heldIn = ({ core }: TestCore, id: NoteId) =>
  findLinks(core.parts.store.body(id)).map(({ target }) => {
    const meant = core.parts.links.meaningOfKey(id, targetKey(target))
    return meant.id ?? meant.state
  })

/** The text as one reads it: links by their words. */
function read(body: string): string {
  let out = ''
  let end = 0
  for (const { at, length, target, label } of findLinks(body)) {
    out += body.slice(end, at) + (label ?? target)
    end = at + length
  }
  return out + body.slice(end)
}

test('linking names changes no other link and no word that is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...titles), text), { minLength: 2, maxLength: 5 }),
      fc.nat(),
      async (notes, which) => {
        const made = await aCore()
        const ids: NoteId[] = []
        for (const [name, body] of notes) ids.push(await make(made.api, name, body))
        const id = ids[which % ids.length] as NoteId
        const was = ids.map((one) => ({ held: heldIn(made, one), words: read(made.core.parts.store.body(one)) }))
        await linkElsewhere(made.api, id)
        await linkElsewhere(made.api, id, ids)
        await made.api.links.linkMentions({ id })
        for (const [n, one] of ids.entries()) {
          const now = heldIn(made, one)
          const rest = [...(was[n]?.held ?? [])]
          // The old ones are there in their order, between those that came.
          for (const held of now) if (rest[0] === held) rest.shift()
          expect(rest).toEqual([])
          if (one !== id)
            expect(new Set(now.slice(0).filter((held) => !was[n]?.held.includes(held)))).toEqual(
              new Set(now.includes(id) && !was[n]?.held.includes(id) ? [id] : []),
            )
          expect(read(made.core.parts.store.body(one))).toBe(was[n]?.words)
        }
        await made.core.close()
      },
    ),
    { numRuns: 40 },
  )
})

test('the index passes over no text that says a name', () => {
  const name = fc.oneof(
    anyName,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    fc.constantFrom('東京', '京', 'U.S.', "O'Brien", 'R2-D2'),
  )
  const around = fc.oneof(anyText, fc.constantFrom('', 'a', '京', ' ', '-', '’', "'", '‘', '\u0301'))
  fc.assert(
    fc.property(name, around, around, (said, before, after) => {
      const body = `${before}${said}${after}`
      const trie = new NameTrie()
      trie.add(said, noteId(1))
      const asked = askedWords(said, false)
      fc.pre(trie.find(body).length > 0 && asked.words.length > 0)
      const index = new SearchIndex()
      index.update([{ id: noteId(2), note: aNote('page', { id: noteId(2), title: '-', body }) }])
      expect(index.phrase(asked).hits.notes).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
})
