import { describe, expect, it } from 'vitest'
import { aNote, itemId, noteId } from '#e2e/builders/notes.ts'
import type { Json } from '#shared/base/json.ts'
import type { Kind } from '#shared/notes/note.ts'
import { evaluate } from './evaluate.ts'
import { best } from './hits.ts'
import { SearchIndex } from './search-index.ts'
import { weights } from './weights.ts'

const item = (fields: { readonly [name: string]: Json }) => [{ id: itemId(1), ...fields }]
const named = (name: string) => ({ name, note: null })

/** A note with a text in just one part of it. */
const notes: { readonly [part in keyof typeof weights]: (text: string) => readonly [Kind, { readonly [name: string]: Json }] } = {
  title: (title) => ['page', { title }],
  alias: (name) => ['page', { aliases: item({ name, language: '', remark: '' }) }],
  statement: (title) => ['claim', { title }],
  tag: (text) => ['page', { tags: [text] }],
  asserter: (name) => ['claim', { attribution: item({ who: named(name), how: '', when: null, shownBy: null }) }],
  about: (name) => ['claim', { about: item({ note: named(name) }) }],
  place: (name) => ['claim', { places: item({ place: named(name) }) }],
  quote: (quote) => ['claim', { evidence: item({ source: null, stance: 'supports', quote, reason: '' }) }],
  field: (how) => ['claim', { attribution: item({ who: null, how, when: null, shownBy: null }) }],
  body: (body) => ['page', { body }],
  stored: (text) => ['source', { text }],
}
const parts = Object.keys(notes) as (keyof typeof weights)[] // its own keys

/** The parts in which a word was found, the best first; their notes were given in an order that has nothing to do with it. */
function order(texts: Texts, word: string): string[] {
  const index = new SearchIndex()
  const made = [...parts].sort().map((part, n) => {
    const [kind, fields] = notes[part](texts[part])
    return { id: noteId(n), note: aNote(kind, { title: 'x', ...fields, id: noteId(n) }) }
  })
  index.update(made)
  const hits = evaluate({ is: 'word', word, prefix: false }, index, { forms: false, mistyped: false, filter: () => null })
  return best(hits, hits.notes.length, (one, other) => one < other).map((note) => [...parts].sort()[note] ?? '')
}

type Texts = { readonly [part in keyof typeof weights]: string }
const textsFor = (of: (part: keyof typeof weights) => string) => Object.fromEntries(parts.map((part) => [part, of(part)])) as Texts // each part has one
const everywhere = (text: string) => textsFor(() => text)

describe('a word', () => {
  it('says the more of a note the earlier the part it stands in is among the weights', () => {
    expect(order(everywhere('oak'), 'oak')).toEqual(parts)
    expect(order(everywhere('the old oak'), 'oak')).toEqual(parts)
  })

  it('does so in texts as long as they usually are', () => {
    const usual = textsFor((part) => `oak ${'and '.repeat((weights[part].usual - 4) / 4)}`.trimEnd())
    // A tag is set by hand, a statement is a sentence: at their usual lengths these are equals.
    expect(order(usual, 'oak').filter((part) => part !== 'tag')).toEqual(parts.filter((part) => part !== 'tag'))
  })

  it('in a short title says more than in a long one, and many times in a text more than once', () => {
    const index = new SearchIndex()
    const titles = ['Oak', `Oak ${'and '.repeat(60)}`.trimEnd(), 'x', 'x']
    const bodies = ['', '', 'oak '.repeat(9), 'oak']
    index.update(titles.map((title, n) => ({ id: noteId(n), note: aNote('page', { id: noteId(n), title, body: bodies[n] ?? '' }) })))
    const hits = evaluate({ is: 'word', word: 'oak', prefix: false }, index, { forms: false, mistyped: false, filter: () => null })
    const scores = new Map([...hits.notes].map((note, at) => [note, hits.scores[at] ?? 0]))
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? 0)
    expect(scores.get(2)).toBeGreaterThan(scores.get(3) ?? 0)
  })
})
