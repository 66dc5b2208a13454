import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, acts, unlessRefused } from '#e2e/arbitraries/acts.ts'
import { aCore, type TestCore } from '#e2e/builders/core.ts'
import { oracleFinds } from '#e2e/builders/search-oracle.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { parseQuery } from '#shared/query/parse-query.ts'

const ask = ({ api }: TestCore, query: string, more: { isTyping?: boolean; forms?: boolean; offset?: number; limit?: number } = {}) =>
  api.search.notes({ query, offset: 0, limit: 50, ...more })
const titles = async (core: TestCore, query: string, more = {}) => (await ask(core, query, more)).rows.map(({ title }) => title)

async function aVaultOf(...notes: readonly { readonly title: string; readonly body?: string; readonly kind?: 'page' | 'person' }[]) {
  const core = await aCore()
  for (const { kind = 'page', title, body = '' } of notes) await core.api.notes.create({ kind, title, body })
  return core
}

describe('search.notes', () => {
  it('finds words, beginnings and phrases, and says how many', async () => {
    const core = await aVaultOf(
      { title: 'Oak Street', body: 'The shelling of the bridge.' },
      { title: 'River', body: 'A bridge, shelling.' },
    )
    expect(await titles(core, 'shelling bridge')).toHaveLength(2)
    expect(await titles(core, '"of the bridge"')).toEqual(['Oak Street'])
    expect(await titles(core, 'shelli', { isTyping: true })).toHaveLength(2)
    expect(await titles(core, 'shelli')).toEqual([])
    expect(await titles(core, 'bridge -oak')).toEqual(['River'])
    expect((await ask(core, 'bridge', { limit: 1 })).total).toBe(2)
    expect(await titles(core, 'bridge', { offset: 1, limit: 1 })).toHaveLength(1)
    expect((await ask(core, '')).total).toBe(2)
    await core.core.close()
  })

  it('says where it stands', async () => {
    const core = await aVaultOf({ title: 'Ґанна Ёлкина', body: '# Heading\n\nFirst sentence. She lives in Kharkiv now. Last.' })
    const { rows } = await ask(core, 'елкина харків')
    expect(rows[0]?.marks).toEqual([{ from: 6, to: 12 }])
    expect(rows[0]?.snippet).toEqual({ in: 'body', text: 'She lives in Kharkiv now.', marks: [{ from: 13, to: 20 }] })
    expect((await ask(core, 'елкинв')).rows[0]?.marks).toEqual([{ from: 6, to: 12 }])
    await core.core.close()
  })

  it('finds forms unless it is told not to', async () => {
    const core = await aVaultOf({ title: 'One', body: 'cities' })
    expect(await titles(core, 'city')).toEqual(['One'])
    expect(await titles(core, 'city', { forms: false })).toEqual([])
    await core.core.close()
  })

  it('finds no forms where the vault is set so, in any list and count, and finds them again at once when it is set back', async () => {
    const core = await aVaultOf({ title: 'One', body: 'cities' }, { title: 'Two', body: 'Харкова' })
    const found = async ({ api }: TestCore) => {
      const { facets } = await api.search.facets({ query: 'city OR харків' })
      const kinds = facets.find(({ key }) => key === 'kind')?.rows.map(({ count }) => count) ?? [0]
      const { counts } = await api.search.counts({ queries: ['city OR харків'] })
      return [(await api.search.notes({ query: 'city OR харків', offset: 0, limit: 9 })).total, ...counts, ...kinds]
    }
    expect(await found(core)).toEqual([2, 2, 2])
    expect((await core.api.vault.update({ wordForms: false })).wordForms).toBe(false)
    expect(await found(core)).toEqual([0, 0, 0])
    expect(await titles(core, 'city', { forms: true })).toEqual(['One'])
    const again = await core.reopen()
    expect(await found(again)).toEqual([0, 0, 0])
    await again.api.vault.update({ wordForms: true })
    expect(await found(again)).toEqual([2, 2, 2])
    await again.core.close()
  })

  it('has what was changed last first where words do not decide', async () => {
    const core = await aVaultOf({ title: 'Oak', body: 'one' }, { title: 'Oak', body: 'two' })
    const bodies = async () => (await ask(core, 'oak')).rows.map(({ snippet }) => snippet.text)
    expect(await bodies()).toEqual(['two', 'one'])
    const [, older] = (await ask(core, 'oak')).rows
    await core.api.notes.rename({ id: older?.id as NoteId, title: 'OAK', keepAlias: false })
    expect(await bodies()).toEqual(['one', 'two'])
    await core.core.close()
  })

  it('leaves out the trash, and finds again what comes back', async () => {
    const core = await aVaultOf({ title: 'Oak' }, { title: 'Oak tree' })
    const [first] = (await ask(core, 'oak')).rows
    await core.api.notes.trash({ ids: [first?.id as NoteId] })
    expect(await titles(core, 'oak')).toEqual([first?.title === 'Oak' ? 'Oak tree' : 'Oak'])
    await core.api.history.undo({})
    expect(await titles(core, 'oak')).toHaveLength(2)
    await core.core.close()
  })

  it('asks filters, and asks them again after every change', async () => {
    const core = await aVaultOf({ title: 'Oak', body: 'tree' }, { title: 'Oak', body: 'tree', kind: 'person' })
    expect(await titles(core, 'tree kind:person')).toHaveLength(1)
    expect(await titles(core, 'kind:page OR -tree')).toHaveLength(1)
    expect(await titles(core, 'tree edited:today -kind:page')).toHaveLength(1)
    expect(await titles(core, 'is:trashed')).toEqual([])
    const [first] = (await ask(core, 'kind:person')).rows
    await core.api.notes.trash({ ids: [first?.id as NoteId] })
    expect(await titles(core, 'kind:person')).toEqual([])
    expect(await titles(core, 'is:trashed tree')).toEqual(['Oak'])
    await core.core.close()
  })

  it('finds everything again after the vault was opened anew', async () => {
    const core = await aVaultOf({ title: 'Oak', body: 'tree' })
    const again = await core.reopen()
    expect(await titles(again, 'tree')).toEqual(['Oak'])
    await again.core.close()
  })

  it('answers any query', async () => {
    const core = await aVaultOf({ title: 'Oak', body: 'tree' })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-"()a*: OR]{0,40}$/)), async (query) => {
        const { total, rows } = await ask(core, query, { isTyping: true })
        expect(total).toBe(rows.length)
      }),
    )
    for (const query of ['x'.repeat(10_000), '('.repeat(10_000), '-'.repeat(10_000), 'a '.repeat(5_000)]) await ask(core, query)
    await expect(ask(core, 'x'.repeat(10_001))).rejects.toThrow()
    await core.core.close()
  })

  it('finds after any acts what reading every note finds', async () => {
    const words = ['oak', 'river', 'bridge', 'oak bridge', 'the river bridge']
    const undo = fc.constant<Act>(({ api }) => api.history.undo({}))
    const some = fc.array(fc.oneof({ weight: 5, arbitrary: acts(words, words) }, { weight: 1, arbitrary: undo }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...words, '"river bridge"', 'oak OR bridge', 'river -oak', 'bri*'), async (happens, query) => {
        const core = await aVaultOf({ title: 'oak', body: 'bridge' }, { title: 'river' })
        const ids = (await ask(core, '')).rows.map(({ id }) => id)
        for (const act of happens) {
          await act(core, ids).catch(unlessRefused)
          await ask(core, query)
        }
        const notes: Note[] = [...core.core.parts.store.records()].filter((record): record is Note => !isTombstone(record))
        const live = notes.filter(({ trashedAt }) => trashedAt === null)
        const { tree } = parseQuery(query)
        const expected = live.filter((note) => oracleFinds({ forms: [], sounds: [], notes: live }, tree, note)).map(({ id }) => id)
        expect((await ask(core, query)).rows.map(({ id }) => id).sort()).toEqual(expected.sort())
        await core.core.close()
      }),
      { numRuns: 60 },
    )
  })
})
