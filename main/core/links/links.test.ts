import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { type Act, acts, unlessRefused } from '../../../e2e/arbitraries/acts.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { pinOf } from './link-index.ts'

const make = async (api: Api, title: string, body = '') => (await api.notes.create({ kind: 'person', title, body })).id
const targets = async (api: Api, id: NoteId) => (await api.notes.get({ id })).links.map(({ target }) => target)

test('a link to a missing note is unresolved, and leads to it once it is made', async () => {
  const { api } = await aCore()
  const from = await make(api, 'From', 'see [[Late]]')
  expect(await targets(api, from)).toMatchObject([{ state: 'unresolved' }])
  expect((await api.links.unresolved({ offset: 0, limit: 10 })).rows).toMatchObject([{ target: 'late', words: 'Late', uses: 1 }])
  const late = await make(api, 'Late')
  expect(await targets(api, from)).toMatchObject([{ state: 'found', id: late }])
})

test('a homonym does not change what older links mean; a new link by the name is ambiguous', async () => {
  const { api } = await aCore()
  const first = await make(api, 'Ivan')
  const from = await make(api, 'From', 'see [[ivan]] and [[Ivan]]')
  await make(api, 'IVAN')
  expect(await targets(api, from)).toMatchObject([{ state: 'found', id: first }])
  const later = await make(api, 'Later', 'see [[Ivan]]')
  expect(await targets(api, later)).toMatchObject([{ state: 'ambiguous' }])
  expect((await api.links.ambiguous({ offset: 0, limit: 10 })).rows[0]?.candidates).toHaveLength(2)
})

test('a rename touches one note, and the links keep leading there', async () => {
  const { api, core } = await aCore()
  const id = await make(api, 'Old')
  const from = await make(api, 'From', 'see [[Old]]')
  const { rev } = core.parts.store.note(from)
  await api.notes.rename({ id, title: 'New', keepAlias: false })
  expect(await targets(api, from)).toMatchObject([{ state: 'found', id, title: 'New' }])
  expect(core.parts.store.note(from).rev).toBe(rev)
  expect((await api.notes.get({ id: from })).body).toBe('see [[Old]]')
})

test('backlinks give each sentence, grouped by note', async () => {
  const { api } = await aCore()
  const id = await make(api, 'Moscow')
  await make(api, 'From', 'First. He lives in [[Moscow]]. Again [[Moscow|the city]]!')
  const { rows } = await api.links.backlinks({ id, offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ count: 2, sentences: [{ text: 'He lives in [[Moscow]].' }, { text: 'Again [[Moscow|the city]]!' }] }])
})

test.each(['__proto__', 'constructor', 'toString'])('a note may be called %s', async (name) => {
  const made = await aCore()
  const id = await make(made.api, name, 'x')
  const from = await make(made.api, 'From', `see [[${name}]]`)
  const again = await made.reopen()
  expect(await targets(again.api, from)).toMatchObject([{ state: 'found', id }])
})

const names = ['A', 'B', 'b', 'C']
const act = fc.oneof(
  { weight: 7, arbitrary: acts(names, ['see [[A]], [[B]] and [[C]]', 'now [[B]] and [[A]]', 'now [[C]]']) },
  { weight: 1, arbitrary: fc.constant<Act>(({ api }) => api.history.undo({})) },
)

/** What each link of each note holds on to: the id of its pin, or of the one note of that name. */
function meanings({ core }: TestCore): Map<string, { target: NoteId; body: string }> {
  const { store, links } = core.parts
  const all = new Map<string, { target: NoteId; body: string }>()
  for (const record of store.records()) {
    if (isTombstone(record)) continue
    for (const key of links.index.keys(record)) {
      const [only, ...others] = links.names.ids(key)
      const target = pinOf(record, key) ?? (others.length === 0 ? only : undefined)
      if (target !== undefined && links.follow(target).state === 'found') all.set(`${record.id} ${key}`, { target, body: record.body })
    }
  }
  return all
}

test('no transaction on other notes changes what a resolved link points at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const made = await aCore()
      for (const title of names) await make(made.api, title, 'see [[A]] and [[B]]')
      for (const step of acts) {
        const ids = [...made.core.parts.store.records()].map(({ id }) => id).sort()
        const before = meanings(made)
        await step(made, ids).catch(unlessRefused)
        for (const [link, { target, body }] of before) {
          const from = link.slice(0, 26)
          const key = link.slice(27)
          const record = made.core.parts.store.record(from as NoteId)
          if (!record || isTombstone(record) || record.body !== body) continue
          const [only, ...others] = made.core.parts.links.names.ids(key)
          const now = pinOf(record, key) ?? (others.length === 0 ? only : undefined)
          expect(now, `${link} in ${body}`).toBe(target)
        }
      }
      await made.core.close()
    }),
    { numRuns: 80 },
  )
})
