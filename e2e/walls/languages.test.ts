import { expect, test } from 'vitest'
import { messageOf } from '#shared/messages/catalogue.ts'
import { english } from '#shared/messages/en/index.ts'
import { ukrainian } from '#shared/messages/uk/index.ts'
import { type MessagePart, partsOf } from './message-parts.ts'

const languages: readonly { readonly locale: string; readonly words: { readonly [code: string]: string } }[] = [
  { locale: 'en', words: english },
  { locale: 'uk', words: ukrainian },
]
const codes = Object.keys(english)

/** What is wrong in some language, each line with its code. */
const wrong = (look: (parts: MessagePart[], inEnglish: MessagePart[], locale: string) => string[]): string[] =>
  languages.flatMap(({ locale, words }) =>
    codes.flatMap((code) =>
      look(partsOf(words[code] ?? ''), partsOf(english[code as keyof typeof english]), locale).map((line) => `${locale} ${code}: ${line}`),
    ),
  )

const names = (parts: readonly MessagePart[]): string[] => [...new Set(parts.flatMap(({ name }) => name ?? []))].sort()
const plurals = (parts: readonly MessagePart[]): MessagePart[] => parts.filter(({ isPlural }) => isPlural)

test('each language has the same codes', () => {
  for (const { words } of languages) expect(Object.keys(words).sort()).toEqual([...codes].sort())
})

test('each language puts the same data into a message', () => {
  expect(
    wrong((parts, inEnglish) => (String(names(parts)) === String(names(inEnglish)) ? [] : [`${names(parts)} for ${names(inEnglish)}`])),
  ).toEqual([])
})

test('each language has plurals of the same data', () => {
  expect(
    wrong((parts, inEnglish) => {
      const [mine, theirs] = [names(plurals(parts)), names(plurals(inEnglish))]
      return String(mine) === String(theirs) ? [] : [`${mine} for ${theirs}`]
    }),
  ).toEqual([])
})

/** What counts come to: none, each form of a language, and a share of one. */
const counts = [0, 1, 2, 5, 11, 21, 22, 25, 1.5]

test('each plural has just the forms that its language asks for, or one for all', () => {
  expect(
    wrong((parts, _, locale) => {
      const rules = new Intl.PluralRules(locale)
      const forms = new Set(counts.map((count) => rules.select(count)))
      return plurals(parts).flatMap(({ name, options }) => {
        const there = options.map(({ of }) => of).filter((of) => !of.startsWith('='))
        if (String(there) === 'other') return []
        const lacks = [...forms].filter((form) => !there.includes(form))
        const more = there.filter((form) => !forms.has(form as Intl.LDMLPluralRule))
        return [...lacks, ...more].map((form) => `${name} ${form}`)
      })
    }),
  ).toEqual([])
})

test('a form that is of several numbers says which', () => {
  expect(
    wrong((parts, _, locale) => {
      const rules = new Intl.PluralRules(locale)
      return plurals(parts).flatMap(({ name, options }) => {
        // Where the number stands elsewhere in the sentence no form needs it.
        if (options.every(({ saysNumber, text }) => !saysNumber || text === '')) return []
        const exact = new Set(options.map(({ of }) => of))
        const ofMany = options.filter(
          ({ of }) => counts.filter((count) => rules.select(count) === of && !exact.has(`=${count}`)).length > 1,
        )
        return ofMany.filter(({ saysNumber, text }) => !saysNumber && text !== '').map(({ of }) => `${name} ${of}`)
      })
    }),
  ).toEqual([])
})

test.each([
  ['en', ['0 notes', '1 note', '2 notes', '5 notes', '11 notes', '21 notes', '22 notes', '25 notes', '1.5 notes']],
  ['uk', ['0 нотаток', '1 нотатка', '2 нотатки', '5 нотаток', '11 нотаток', '21 нотатка', '22 нотатки', '25 нотаток', '1,5 нотатки']],
])('counts are said as %s says them', (locale, said) => {
  const words = languages.find((one) => one.locale === locale)?.words['status.notes'] ?? ''
  expect(counts.map((count) => messageOf(words, { locale }).format({ count }))).toEqual(said)
})
