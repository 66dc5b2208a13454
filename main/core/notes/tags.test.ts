import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Api, aCore } from '#e2e/builders/core.ts'

const make = (api: Api, title: string, tags: string[]) => api.notes.create({ kind: 'page', title, tags })
const list = async (api: Api, text = '', offset = 0, limit = 500) => api.notes.allTags({ text, offset, limit })

test('tags come with their uses, the most used first, those that begin with the text before others', async () => {
  const { api } = await aCore()
  await make(api, 'A', ['harbour', 'old harbour', 'Ґанок'])
  await make(api, 'B', ['old harbour'])
  expect(await list(api)).toEqual({
    total: 3,
    rows: [
      { tag: 'old harbour', uses: 2 },
      { tag: 'harbour', uses: 1 },
      { tag: 'Ґанок', uses: 1 },
    ],
  })
  expect((await list(api, 'HARB')).rows.map(({ tag }) => tag)).toEqual(['harbour', 'old harbour'])
  expect((await list(api, 'ґан')).total).toBe(1)
})

test('a tag goes with the last note that bears it, and comes back with it', async () => {
  const { api } = await aCore()
  const { id } = await make(api, 'A', ['harbour'])
  expect((await list(api)).total).toBe(1)
  await api.notes.trash({ ids: [id] })
  expect((await list(api)).total).toBe(0)
  await api.history.undo({})
  expect((await list(api)).rows).toEqual([{ tag: 'harbour', uses: 1 }])
})

test('2,000 tags are asked by window', async () => {
  const { api } = await aCore()
  await make(
    api,
    'A',
    Array.from({ length: 2000 }, (_, n) => `tag ${n}`),
  )
  const { total, rows } = await list(api, 'tag', 1990, 500)
  expect([total, rows.length, rows[0]?.tag]).toEqual([2000, 10, 'tag 1990'])
})

test('kept from changes it is what counting anew gives', async () => {
  const tags = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), tags), { maxLength: 12 }), async (acts) => {
      const { api, core } = await aCore()
      await list(api)
      const ids = []
      for (const n of [0, 1, 2, 3]) ids.push((await make(api, `Note ${n}`, [])).id)
      for (const [at, now] of acts) {
        const id = ids[at]
        if (id === undefined) continue
        const { note } = await api.notes.get({ id })
        const gone = note.tags.filter((tag) => !now.includes(tag))
        const ops = [
          ...gone.map((item) => ({ op: 'item' as const, field: 'tags', item, from: placedIn(note.tags, item), to: null })),
          ...now
            .filter((tag) => !note.tags.includes(tag))
            .map((item) => ({ op: 'item' as const, field: 'tags', item, from: null, to: { value: item, after: null } })),
        ]
        if (ops.length > 0) await api.notes.save({ id, rev: note.rev, ops, pins: [] })
      }
      const counted = new Map<string, number>()
      for (const record of core.parts.store.records())
        if ('tags' in record) for (const tag of record.tags) counted.set(tag, (counted.get(tag) ?? 0) + 1)
      expect(new Map((await list(api)).rows.map(({ tag, uses }) => [tag, uses]))).toEqual(counted)
    }),
    { numRuns: 20 },
  )
})

const placedIn = (tags: readonly string[], tag: string) => ({ value: tag, after: tags[tags.indexOf(tag) - 1] ?? null })
