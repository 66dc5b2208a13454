import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { messageCodes } from '#shared/messages/index.ts'
import { partsOf } from './message-parts.ts'
import { codeShape, messageUses } from './message-uses.ts'
import { filesIn, read, root, sources } from './project-files.ts'

const words = new Map<string, string>()
const doubled: string[] = []
for (const file of filesIn('shared/messages/en').filter((path) => !path.endsWith('/index.ts'))) {
  const area: Record<string, Record<string, string>> = await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)
  for (const [code, text] of Object.values(area).flatMap((codes) => Object.entries(codes))) {
    if (words.has(code)) doubled.push(code)
    words.set(code, text)
  }
}
const files = sources().filter((file) => !/^shared\/messages\/(en|uk)\//.test(file))
const used = files.map((file) => ({ file, ...messageUses(file, read(file)) }))

/** The names a message asks for, in plurals and choices too. */
const asked = (text: string): string[] => [...new Set(partsOf(text).flatMap(({ name }) => name ?? []))]

test('each area has its own codes, all of one shape, and all are in the catalogue', () => {
  expect(doubled).toEqual([])
  expect([...words.keys()].filter((code) => !codeShape.test(code))).toEqual([])
  expect([...words.keys()].sort()).toEqual([...messageCodes].sort())
})

test('every message is a sound ICU message', () => {
  const isSound = (text: string) => {
    try {
      return text.trim() !== '' && asked(text).length >= 0
    } catch {
      return false
    }
  }
  expect([...words].filter(([, text]) => !isSound(text))).toEqual([])
  expect(isSound('{n, plural, one {note}}') || isSound('{n')).toBe(false)
})

test('every code the program names has words', () => {
  const missing = used.flatMap(({ file, uses }) => uses.filter(({ code }) => !words.has(code)).map(({ code }) => `${file}: ${code}`))
  expect(missing).toEqual([])
})

test('every message is given the data its words ask for', () => {
  const poor = used.flatMap(({ file, uses }) =>
    uses.flatMap(({ code, data }) => {
      const absent = data === null ? [] : asked(words.get(code) ?? '').filter((name) => !data.includes(name))
      return absent.map((name) => `${file}: ${code} without ${name}`)
    }),
  )
  expect(poor).toEqual([])
})

test('no words are kept that nobody says', () => {
  const said = (code: string) => used.some(({ strings, patterns }) => strings.has(code) || patterns.some((pattern) => pattern.test(code)))
  expect([...words.keys()].filter((code) => !said(code))).toEqual([])
})

test('a planted use is seen', () => {
  const { uses, patterns } = messageUses(
    'x.ts',
    `say(a ? 'x.y' : 'x.z', { n: 1 }); const m = { code: 'p.q', data: { title } }; say(\`kind.\${kind}\`)`,
  )
  expect(uses).toEqual([
    { code: 'x.y', data: ['n'] },
    { code: 'x.z', data: ['n'] },
    { code: 'p.q', data: ['title'] },
  ])
  expect(patterns.map((pattern) => pattern.test('kind.person'))).toEqual([true])
})
