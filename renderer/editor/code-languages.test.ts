import { expect, it } from 'vitest'
import { languageOf } from './code-languages.ts'

it.each([
  ['js', 'JavaScript'],
  ['TypeScript', 'JavaScript'],
  ['py {3}', 'Python'],
  ['html', 'XML'],
  ['yml', 'YAML'],
  ['', undefined],
  ['ascertain:text', undefined],
  ['brainfuck', undefined],
])('code of %j is coloured as %s', (info, name) => {
  expect(languageOf(info)?.name).toBe(name)
})

it('every language can be had', async () => {
  for (const name of ['js', 'py', 'json', 'xml', 'css', 'sql', 'yaml'])
    expect((await languageOf(name)?.load())?.language.parser).toBeDefined()
})
