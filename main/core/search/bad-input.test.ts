import { describe, expect, it } from 'vitest'
import { aCore, type TestCore } from '#e2e/builders/core.ts'
import { aNote, noteId } from '#e2e/builders/notes.ts'
import { oracleFinds } from '#e2e/builders/search-oracle.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { fewNotes } from './kept-index.ts'

const count = fewNotes + 100

/** More notes than are read at once. */
async function aLargeVault(): Promise<TestCore> {
  const core = await aCore()
  await core.core.parts.store.transact({ code: 'note.create', data: { title: 'many' } }, { window: null }, (tx) => {
    for (let n = 0; n < count; n++)
      tx.create(aNote('page', { id: noteId(n), title: `Oak ${n}`, body: n % 2 === 0 ? 'even tree' : 'odd tree' }))
  })
  return core
}

const ask = ({ api }: TestCore, query: string, limit = 500) => api.search.notes({ query, offset: 0, limit })

async function askAll(core: TestCore, query: string): Promise<NoteId[]> {
  for (;;) {
    const { complete, total } = await ask(core, query, 1)
    if (!complete) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      continue
    }
    const ids: NoteId[] = []
    while (ids.length < total)
      ids.push(...(await core.api.search.notes({ query, offset: ids.length, limit: 100 })).rows.map(({ id }) => id))
    return ids
  }
}

/** What reading every note finds. */
function expected({ core }: TestCore, query: string): NoteId[] {
  const notes = [...core.parts.store.records()].filter((record): record is Note => !isTombstone(record) && record.trashedAt === null)
  const { tree } = parseQuery(query)
  return notes.filter((note) => oracleFinds({ forms: [], sounds: [], notes }, tree, note)).map(({ id }) => id)
}

/** What nobody means to type, and what is found by it: all, or nothing. */
const strange: readonly (readonly [name: string, query: string, finds: 'all' | 'none'])[] = [
  ['nothing', '', 'all'],
  ['blanks of all sorts', ' \t\r\n\u00a0\u2003\u3000', 'all'],
  ['only signs', '… — “” „“ !? § ###', 'all'],
  ['only operators', 'OR OR - OR -', 'all'],
  ['only brackets', '()(())(', 'all'],
  ['brackets that never close', '((((oak', 'all'],
  ['brackets that never opened', 'oak))))', 'all'],
  ['a quote that never closes', '"oak', 'all'],
  ['everything unbalanced', '("oak) -( "', 'all'],
  ['a key without a value', 'kind:', 'all'],
  ['a key nobody knows', 'colour:red oak', 'all'],
  ['control characters', '\u0000\u0007\u001b[\u007f\u0085oak\u0000', 'all'],
  ['a lone surrogate', 'oak \ud800', 'all'],
  ['the other half of one', '\udc00 oak', 'all'],
  ['marks without a letter', '\u0301\u0308 oak', 'all'],
  ['directions', '\u202e\u2066oak\u2069\u202c', 'all'],
  ['a minus before signs', 'oak --- -"…"', 'all'],
  ['10,000 letters', 'x'.repeat(10_000), 'none'],
  ['10,000 words', 'z '.repeat(5_000), 'none'],
  ['10,000 brackets', '('.repeat(10_000), 'all'],
  ['10,000 minus signs', '-'.repeat(10_000), 'all'],
  ['5,000 alternatives', 'q OR '.repeat(2_000).slice(0, 10_000), 'none'],
]

describe('a query', () => {
  it.each(strange)('of %s is answered, counted and narrowed', async (_, query, finds) => {
    const core = await aCore()
    for (const title of ['Oak', 'Old oak']) await core.api.notes.create({ kind: 'page', title, body: '' })
    for (const isTyping of [false, true]) {
      const { total, rows, complete } = await core.api.search.notes({ query, isTyping, offset: 0, limit: 10 })
      expect([complete, total, rows.length]).toEqual(finds === 'all' ? [true, 2, 2] : [true, 0, 0])
    }
    expect(await core.api.search.counts({ queries: [query] })).toEqual({ counts: [finds === 'all' ? 2 : 0] })
    const { facets } = await core.api.search.facets({ query })
    expect(facets.length > 0).toBe(finds === 'all')
    await core.core.close()
  })

  it('longer than 10,000 characters is refused', async () => {
    const core = await aCore()
    await expect(ask(core, 'x'.repeat(10_001))).rejects.toThrow()
    await core.core.close()
  })
})

describe('a note', () => {
  it('with a word of 5,000 letters is found by it, by its beginning and by what stands after it', async () => {
    const core = await aCore()
    const long = 'q'.repeat(5_000)
    await core.api.notes.create({ kind: 'page', title: 'Long', body: `before ${long} after` })
    for (const query of [long, `${'q'.repeat(20)}*`, 'before after', `"before ${long} after"`]) {
      const { rows } = await ask(core, query)
      expect(rows.map(({ title }) => title)).toEqual(['Long'])
      for (const { from, to } of rows[0]?.snippet.marks ?? []) expect(to).toBeGreaterThan(from)
    }
    await core.core.close()
  })

  it('with control characters and half characters in its text is found by the words between', async () => {
    const core = await aCore()
    await core.api.notes.create({ kind: 'page', title: 'Odd', body: 'oak\u0000ash\u001belm \ud800beech\udc00 \u202elarch\u202c' })
    for (const query of ['oak', 'ash', 'elm', 'beech', 'larch']) expect((await ask(core, query)).total).toBe(1)
    await core.core.close()
  })

  it('is found once among all that have the same word, page by page', async () => {
    const core = await aLargeVault()
    const ids = await askAll(core, 'tree')
    expect(ids).toHaveLength(count)
    expect(new Set(ids).size).toBe(count)
    await core.core.close()
  })
})

describe('what is found', () => {
  it('is right while the clock goes back and forth, and after the vault was opened anew', async () => {
    const core = await aLargeVault()
    await askAll(core, 'tree')
    for (const [turn, days] of [-400, 800, -1].entries()) {
      core.clock.milliseconds += days * 86_400_000
      await core.api.notes.rename({ id: noteId(turn), title: `Heron ${turn}`, keepAlias: false })
      await core.api.notes.trash({ ids: [noteId(10 + turn)] })
      expect((await askAll(core, 'heron')).length).toBe(turn + 1)
    }
    const again = await core.reopen()
    for (const query of ['heron', 'oak', 'even tree']) expect((await askAll(again, query)).sort()).toEqual(expected(again, query).sort())
    await again.core.close()
  })

  it('is what reading every note finds while a thousand edits come, some answered before the next and some not', async () => {
    const core = await aLargeVault()
    await askAll(core, 'tree')
    const { store } = core.core.parts
    const words = ['even', 'odd', 'heron', 'tree heron', 'crane']
    const written: Promise<unknown>[] = []
    for (let edit = 0; edit < 1_000; edit++) {
      const id = noteId((edit * 7) % count)
      written.push(
        store.transact({ code: 'note.save', data: { title: 'x' } }, { window: null }, (tx) => {
          if (edit % 10 === 9) tx.set(id, 'trashedAt', tx.note(id).trashedAt === null ? tx.now : null)
          else tx.edit(id, 'body', words[edit % words.length] ?? '')
        }),
      )
      if (edit % 20 !== 0) continue
      const query = words[(edit / 20) % words.length] ?? ''
      const { complete, total } = await ask(core, query, 1)
      // Fewer edits than are read at one go came since it was asked last.
      expect([complete, total]).toEqual([true, expected(core, query).length])
    }
    await Promise.all(written)
    for (const query of [...words, '-heron', 'crane OR odd'])
      expect((await askAll(core, query)).sort()).toEqual(expected(core, query).sort())
    await core.core.close()
  })
})
