import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNote, itemId, noteId, someInstant } from '#e2e/builders/notes.ts'
import { type Oracle, oracleFinds } from '#e2e/builders/search-oracle.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'
import type { SearchTree } from '#shared/query/tree.ts'
import { evaluate } from './evaluate.ts'
import { best } from './hits.ts'
import { SearchIndex } from './search-index.ts'

/** Names in Cyrillic and Latin, sound by sound. */
function spelt(sounds: string): [string, string][] {
  return sounds.split(' ').map((sound) => {
    const [cyrillic = '', latin = ''] = sound.split('=')
    return [cyrillic, latin]
  })
}

const oracle: Omit<Oracle, 'notes'> = {
  forms: [
    ['report', 'reports', 'reported'],
    ['city', 'cities'],
    ['харків', 'харкова', 'харкові'],
    ['солдат', 'солдата', 'солдати'],
  ],
  sounds: [spelt('х=kh а=a р=r к=k і=i в=v'), spelt('з=z е=e л=l е=e н=n с=s ьк=k ий=y')],
}
const vocabulary = [
  ...oracle.forms.flat(),
  ...[0, 1].flatMap((script) => oracle.sounds.map((letters) => letters.map((letter) => letter[script]).join(''))),
  ...[
    'River',
    'river',
    'Économie',
    'economie',
    'Straße',
    'strasse',
    "п'ять",
    'п’ять',
    'й',
    'и',
    'ёлка',
    'елка',
    '2022',
    'R2',
    'the',
    '東京都',
    '京',
    'مُحَمَّد',
    'محمد',
  ],
]
const word = fc.constantFrom(...vocabulary)
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '\n\n', '-')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))
const name = word

const anyNote = (id: NoteId): fc.Arbitrary<Note> =>
  fc.oneof(
    fc
      .record({ title: name, body: text, tags: fc.uniqueArray(word, { maxLength: 2 }), alias: fc.option(word, { nil: null }) })
      .map(({ alias, ...fields }) =>
        aNote('person', { ...fields, id, aliases: alias === null ? [] : [{ id: itemId(1), name: alias, language: '', remark: '' }] }),
      ),
    fc.record({ title: name, body: text, text }).map((fields) => aNote('source', { ...fields, id })),
    fc.record({ title: name, body: text, who: word, how: word, about: word }).map(({ who, how, about, ...fields }) =>
      aNote('claim', {
        ...fields,
        id,
        attribution: [{ id: itemId(1), who: { name: who, note: null }, how, when: null, shownBy: null }],
        about: [{ id: itemId(2), note: { name: about, note: null } }],
      }),
    ),
  )

const beginning = fc.tuple(word, fc.integer({ min: 1, max: 3 })).map(([whole, length]) => [...whole].slice(0, length).join(''))
const leaf: fc.Arbitrary<SearchTree> = fc.oneof(
  word.map((one) => ({ is: 'word', word: one, prefix: false }) as const),
  beginning.map((one) => ({ is: 'word', word: one, prefix: true }) as const),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([words, prefix]) => ({ is: 'phrase', text: words.join(' '), prefix }) as const),
  fc.constant({ is: 'empty' } as const),
)
const tree: fc.Arbitrary<SearchTree> = fc.letrec<{ tree: SearchTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }).map((parts) => ({ is: 'and', parts }) as const),
    fc.array(tie('tree'), { maxLength: 3 }).map((parts) => ({ is: 'or', parts }) as const),
    tie('tree').map((part) => ({ is: 'not', part }) as const),
  ),
})).tree

const ids = [0, 1, 2, 3, 4, 5].map(noteId)
/** Note by note what happens: written anew or removed; a step of merging now and then. */
const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ids).chain((id) => anyNote(id).map((note) => ({ id, note, steps: 0 }) as const)) },
    { weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => ({ id, note: null, steps: 0 }) as const) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((steps) => ({ id: noteId(0), note: null, steps }) as const) },
  ),
  { maxLength: 25 },
)

function make(notes: Iterable<Note>): SearchIndex {
  const index = new SearchIndex()
  index.update([...notes].map((note) => ({ id: note.id as NoteId, note })))
  return index
}

const options = { forms: true, mistyped: true, filter: () => null }

function found(index: SearchIndex, asked: SearchTree, mistyped = true): readonly (readonly [NoteId | undefined, number])[] {
  const hits = evaluate(asked, index, { ...options, mistyped })
  const scores = new Map([...hits.notes].map((note, at) => [note, hits.scores[at] ?? 0]))
  const order = best(hits, hits.notes.length, (one, other) => (index.notes.id(one) ?? '') < (index.notes.id(other) ?? ''))
  return order.map((note) => [index.notes.id(note), scores.get(note) ?? 0] as const)
}

const foundIds = (index: SearchIndex, asked: SearchTree, mistyped = true) => found(index, asked, mistyped).map(([id]) => id)

/** Edits and merges as they come; between two steps of a merge anything may happen. */
function play(happened: typeof acts extends fc.Arbitrary<infer Acts> ? Acts : never): { index: SearchIndex; notes: Map<NoteId, Note> } {
  const index = new SearchIndex()
  const notes = new Map<NoteId, Note>()
  let merge: Generator<void, void> | null = null
  for (const { id, note, steps } of happened) {
    if (steps > 0) {
      for (let step = 0; step < steps; step++) {
        merge ??= index.merge(true, 1)
        if (merge.next().done) merge = null
      }
      continue
    }
    index.update([{ id, note }])
    if (note) notes.set(id, note)
    else notes.delete(id)
  }
  return { index, notes }
}

describe('the index', () => {
  it('finds what reading every text finds', () => {
    fc.assert(
      fc.property(acts, fc.array(tree, { minLength: 1, maxLength: 6 }), (happened, trees) => {
        const { index, notes } = play(happened)
        for (const asked of trees) {
          const all = [...notes.values()]
          const expected = all.filter((note) => oracleFinds({ ...oracle, notes: all }, asked, note)).map(({ id }) => id)
          expect([...foundIds(index, asked, false)].sort()).toEqual(expected.sort())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says after any edits and merges what one made anew says, in the same order', () => {
    fc.assert(
      fc.property(acts, fc.array(tree, { minLength: 1, maxLength: 6 }), (happened, trees) => {
        const { index, notes } = play(happened)
        const anew = make(notes.values())
        for (const asked of trees) expect(found(index, asked)).toEqual(found(anew, asked))
      }),
      { numRuns: 300 },
    )
  })

  it('makes few segments of many, and loses nothing by it', () => {
    const index = new SearchIndex()
    for (let n = 0; n < 200; n++) {
      index.update([{ id: noteId(n), note: aNote('page', { id: noteId(n), title: `Note ${n}`, body: n % 2 === 0 ? 'even' : 'odd' }) }])
      for (const _ of index.merge()) {
        // Nobody else has anything to do.
      }
    }
    expect(index.segments.length).toBeLessThan(24)
    expect(foundIds(index, { is: 'word', word: 'even', prefix: false })).toHaveLength(100)
  })
})

const asks = (text: string): SearchTree => ({ is: 'word', word: text, prefix: false })
const page = (id: number, title: string, body = '') => aNote('page', { id: noteId(id), title, body, updatedAt: someInstant() })

describe('the order', () => {
  it('has a title before an alias, an alias before a tag, a tag before a text', () => {
    const alias = [{ id: itemId(1), name: 'oak', language: '', remark: '' }]
    const index = make([
      page(1, 'B', 'the oak by the river'),
      aNote('page', { id: noteId(2), title: 'C', tags: ['oak'] }),
      aNote('page', { id: noteId(3), title: 'D', aliases: alias }),
      page(4, 'Oak'),
    ])
    expect(foundIds(index, asks('oak'))).toEqual([4, 3, 2, 1].map(noteId))
  })

  it('has the rare word before the common one', () => {
    const common = [1, 2, 3, 4, 5, 6].map((n) => page(n, 'x', 'river'))
    const index = make([...common, page(7, 'x', 'river heron')])
    expect(foundIds(index, { is: 'or', parts: [asks('river'), asks('heron')] })[0]).toBe(noteId(7))
  })

  it('has words that stand near one another before words far apart', () => {
    const far = `heron ${'and '.repeat(30)} river`
    const index = make([page(1, 'x', far), page(2, 'x', `${'and '.repeat(30)} heron river`)])
    expect(foundIds(index, { is: 'and', parts: [asks('heron'), asks('river')] })).toEqual([noteId(2), noteId(1)])
  })

  it('has the word itself before its forms, and these before what only sounds so', () => {
    const index = make([page(1, 'Харкова'), page(2, 'Kharkiv'), page(3, 'Харків')])
    expect(foundIds(index, asks('харків'))).toEqual([3, 1, 2].map(noteId))
  })
})

describe('what was mistyped', () => {
  const index = make([page(1, 'Zelensky'), page(2, 'Izyum'), page(3, 'Chernihiv'), page(4, 'Oak')])

  it.each([
    ['Zelenksy', 1],
    ['Zelenskyy', 1],
    ['Izum', 2],
    ['zIyum', 2],
    ['Chernigiw', 3],
  ])('%s is found', (typed, id) => {
    expect(foundIds(index, asks(typed))).toEqual([noteId(id)])
  })

  it('is found while it is typed', () => {
    expect(foundIds(index, { is: 'word', word: 'Chrni', prefix: true })).toEqual([noteId(3)])
  })

  it('is not found where it is short, where another letter begins it, or where it is excluded', () => {
    expect(foundIds(index, asks('Oek'))).toEqual([])
    expect(foundIds(index, asks('Pelensky'))).toEqual([])
    expect(foundIds(index, { is: 'not', part: asks('Zelenksy') })).toHaveLength(4)
  })

  it('is not looked for where something is spelt so', () => {
    expect(foundIds(make([page(1, 'Zelenksy'), page(2, 'Zelensky')]), asks('Zelenksy'))).toEqual([noteId(1)])
  })
})

describe('bad input', () => {
  it.each(['', '   ', '-', '\u0000', '\ud800', '"'.repeat(100), 'x'.repeat(10_000), `${'a '.repeat(5_000)}`])('%j is answered', (typed) => {
    const index = make([page(1, 'x'.repeat(500), `${'y'.repeat(5_000)} the`), page(2, '\ud800 \udc00', 'the')])
    for (const prefix of [true, false]) {
      evaluate({ is: 'word', word: typed, prefix }, index, options)
      evaluate({ is: 'phrase', text: typed, prefix }, index, options)
    }
    expect(foundIds(index, asks('the'))).toHaveLength(2)
    expect(foundIds(index, asks('y'.repeat(5_000)))).toEqual([noteId(1)])
  })

  it('finds nothing in nothing', () => {
    expect(foundIds(new SearchIndex(), asks('oak'))).toEqual([])
    expect(foundIds(new SearchIndex(), { is: 'not', part: { is: 'empty' } })).toEqual([])
  })
})
