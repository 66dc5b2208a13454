import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'
import { nearTo, slipsFor, slipsToBeginning } from './near-names.ts'

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

const slips = (typed: string, name: string) => nearTo(typed)([name])?.slips ?? null

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
      expect(found).toBe(most > 0 && least <= most ? least : null)
    }),
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
