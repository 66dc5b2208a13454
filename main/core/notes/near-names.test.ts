import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { aCore } from '../../../e2e/builders/core.ts'
import { noteId } from '../../../e2e/builders/notes.ts'
import { type NearName, NearNames } from './near-names.ts'
import { slipsFor, slipsToBeginning, wordsOf } from './slips.ts'

/** The recursive definition, letter by letter from the end. */
function plainDistance(a: readonly string[], b: readonly string[]): number {
  const known = new Map<string, number>()
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i} ${j}`
    const had = known.get(key)
    if (had !== undefined) return had
    const ways = [from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(from(i - 2, j - 2) + 1)
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
  return from(a.length, b.length)
}

const plainToBeginning = (typed: readonly string[], word: readonly string[]) =>
  Math.min(...Array.from({ length: word.length + 1 }, (_, end) => plainDistance(typed, word.slice(0, end))))

/** Notes that may be renamed, and the names kept of them. */
class SomeNames {
  readonly #now: Map<NoteId, readonly string[]>
  readonly near: NearNames

  constructor(names: readonly (readonly string[])[]) {
    this.#now = new Map(names.map((some, index) => [noteId(index), some]))
    this.near = new NearNames({ names: (id) => this.#now.get(id) ?? [], all: () => this.#now })
    this.near.read(3)
  }

  rename(index: number, names: readonly string[]): void {
    const old = this.#now.get(noteId(index)) ?? []
    this.#now.set(noteId(index), names)
    this.near.add(
      noteId(index),
      names.filter((name) => !old.includes(name)),
    )
  }

  /** What is found, by looking at every word of every name and sorting all of them. */
  plainly(typed: string): readonly NearName[] {
    const all = [...this.#now].flatMap(([id, names]) => names.map((name) => ({ id, name, rank: plainRank(typed, name) })))
    const order = (a: NearName, b: NearName) =>
      a.rank - b.rank || a.name.length - b.name.length || (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)
    const found = all.filter(({ rank }) => rank < Number.POSITIVE_INFINITY).sort(order)
    return found.filter((one, at) => found.findIndex(({ id }) => id === one.id) === at)
  }
}

function plainRank(typed: string, name: string): number {
  const slips = plainSlips(typed, name)
  const [first = ''] = wordsOf(typed)
  if (slips > 0) return 3 + slips
  if (name.startsWith(typed)) return name === typed ? 0 : 1
  return wordsOf(name).some((word) => word.startsWith(first)) ? 2 : 3
}

function plainSlips(typed: string, name: string): number {
  const slips = wordsOf(typed).map((word) => {
    const letters = [...word]
    const distances = wordsOf(name).map((one) => (one.includes(word) ? 0 : plainToBeginning(letters, [...one])))
    return Math.min(...distances.filter((distance) => distance <= slipsFor(letters.length)))
  })
  return slips.reduce((sum, one) => sum + one, 0)
}

function slips(typed: string, name: string): number | null {
  const [found] = new SomeNames([[name]]).near.find(typed, 1)
  return found ? Math.max(0, found.rank - 3) : null
}

/** Few letters, of several scripts and planes, so that words are often near. */
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'д', 'ж', '語', '𐐨', '𐐩'), { minLength: 1, maxLength: 10 })

test('slips are counted as a plain edit distance to each beginning of the word counts them', () => {
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (typed, word, most) => {
      const plain = plainToBeginning(typed, word)
      expect(slipsToBeginning(typed, word, most)).toBe(plain <= most ? plain : null)
    }),
  )
})

test('no name that is near is passed over by what is looked at first', () => {
  fc.assert(
    fc.property(letters, fc.array(letters, { minLength: 1, maxLength: 3 }), (typed, words) => {
      const most = slipsFor(typed.length)
      const isHeld = words.some((word) => word.join('').includes(typed.join('')))
      const least = isHeld ? 0 : Math.min(...words.map((word) => plainToBeginning(typed, word)))
      const found = slips(typed.join(''), words.map((word) => word.join('')).join(' '))
      expect(found).toBe(least <= most ? least : null)
    }),
  )
})

/** Names of one to three words of two letters and a rare one, so that long words are often near. */
const word = fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'b', 'b', '𐐨'), { minLength: 1, maxLength: 9 }).map((some) => some.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' – '))
const someNames = fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 })
const renamings = fc.array(fc.tuple(fc.nat(7), fc.uniqueArray(name, { maxLength: 2 })), { maxLength: 6 })

test('what is found among names, before and after renaming, and in which order, is what a plain look at every word finds', () => {
  fc.assert(
    fc.property(
      someNames,
      renamings,
      fc.uniqueArray(word, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 9 }),
      (given, renamed, words, limit) => {
        const typed = words.join(' ')
        const some = new SomeNames(given)
        expect(some.near.find(typed, limit)).toEqual(some.plainly(typed).slice(0, limit))
        for (const [index, names] of renamed) some.rename(index % given.length, names)
        expect(some.near.find(typed, limit)).toEqual(some.plainly(typed).slice(0, limit))
      },
    ),
    { numRuns: 300 },
  )
})

test('a slip changes a letter, leaves one out, puts one in or exchanges two, in a word or in what is typed of it so far', () => {
  for (const typed of ['harbuor', 'harbur', 'harbbour', 'hsrbour', 'ahrbour', 'haru', 'harbour wtach', 'hrabour watc'])
    expect([typed, slips(typed, 'old harbour watch')]).not.toEqual([typed, null])
  expect(slips('гаваьн', 'старая гавань')).toBe(1)
})

test('short words must be right, long ones may have two slips', () => {
  expect(slips('hrab', 'harbour')).toBe(1)
  expect(slips('hrb', 'harbour')).toBeNull()
  expect(slips('hrabuor', 'harbour')).toBeNull()
  expect(slips('lightohsue', 'the lighthouse')).toBe(2)
})

test('notes of a mistyped title or alias are offered after those that hold it, and only where there is room', async () => {
  const { api } = await aCore()
  await api.notes.create({ kind: 'page', title: 'Harbor' })
  await api.notes.create({ kind: 'place', title: 'Old Harbour' })
  await api.notes.create({
    kind: 'place',
    title: 'Quay',
    fields: { aliases: [{ id: '00000000000000000000000001', name: 'Hrabor', language: '', remark: '' }] },
  })
  const titles = async (text: string, limit = 20) =>
    (await api.notes.suggest({ text, limit })).rows.map(({ title, alias }) => alias ?? title)
  expect(await titles('harbor')).toEqual(['Harbor', 'Hrabor', 'Old Harbour'])
  expect(await titles('harbor', 1)).toEqual(['Harbor'])
  expect((await api.notes.suggest({ text: 'harbro', kinds: ['place'] })).rows.map(({ title }) => title)).toEqual(['Old Harbour'])
  expect((await api.notes.suggest({ text: 'hrabour', kinds: ['place'] })).rows.map(({ title }) => title)).toEqual(['Quay', 'Old Harbour'])
})
