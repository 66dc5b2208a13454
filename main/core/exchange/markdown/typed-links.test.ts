import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rewriting, typedBody, writtenBody } from './typed-links.ts'

/** Rewrites each of the words that stands in the body, by their table. */
function rewritings(body: string, table: Record<string, string>): Rewriting[] {
  return [...body.matchAll(/\[\[[^[\]]*\]\]/g)].flatMap(({ 0: form, index }) => {
    const written = table[form]
    return written === undefined ? [] : [{ at: index, typed: form, written }]
  })
}

const table = { '[[a]]': '[[File|a]]', '[[b|x]]': '[[File|x]]', '[[c|x]]': '[[File|x]]', '[[d]]': '[d](d.md)' }

test('one entry serves every occurrence that was typed alike', () => {
  const body = '[[a]] [[a]] [[a]]'
  const written = writtenBody(body, rewritings(body, table))
  expect(written).toEqual({ body: '[[File|a]] [[File|a]] [[File|a]]', typedLinks: ['[[File|a]] = [[a]]'] })
})

test('occurrences typed in several ways have an entry each, in order, code included', () => {
  const body = '[[b|x]] [[c|x]] `[[File|x]]` [[b|x]] [[b|x]]'
  const written = writtenBody(body, rewritings(body, table))
  expect(written).toEqual({
    body: '[[File|x]] [[File|x]] `[[File|x]]` [[File|x]] [[File|x]]',
    typedLinks: ['[[File|x]] = [[b|x]]', '[[File|x]] = [[c|x]]', '[[File|x]] = [[File|x]]', '[[File|x]] = [[b|x]]'],
  })
  expect(typedBody(written?.body ?? '', written?.typedLinks ?? [])).toBe(body)
})

test('what was added by hand later was typed as the last', () => {
  expect(typedBody('[[File|a]] and new [[File|a]] and [[Else]]', ['[[File|a]] = [[a]]'])).toBe('[[a]] and new [[a]] and [[Else]]')
})

test('a spoilt entry is let be', () => {
  expect(typedBody('[[File|a]]', ['[[File|a]] [[a]]', 'x', ''])).toBe('[[File|a]]')
})

test('any text around rewritten links comes back', () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.keys(table), ...Object.values(table), '[[', ']]', '[', '](', ')', '\\', '\n'),
    fc.string({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const body = pieces.join('')
      const written = writtenBody(body, rewritings(body, table))
      if (written) expect(typedBody(written.body, written.typedLinks)).toBe(body)
    }),
    { numRuns: 2000 },
  )
})

test('fifty thousand brackets before a link do not hide it', () => {
  const body = `${'['.repeat(50_000)}[[a]]`
  const written = writtenBody(body, rewritings(body, table))
  expect(written?.body.slice(-11)).toBe('[[[File|a]]')
  expect(typedBody(written?.body ?? '', written?.typedLinks ?? []) === body).toBe(true)
})
