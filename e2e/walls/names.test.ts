import { basename, extname } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, read } from './project-files.ts'

const files = filesIn('shared', 'main', 'renderer', 'e2e', 'scripts').filter((file) => /\.(ts|tsx|mjs)$/.test(file))

/** Says nothing of what is inside, so everything ends up inside. */
const vague = new Set(['utils', 'util', 'helpers', 'helper', 'misc', 'types', 'constants', 'common', 'shared', 'lib', 'stuff'])
const allowed = new Map([['shared/notes/common.ts', 'names a thing of the product: the fields common to every kind']])

test('no file is named after nothing', () => {
  expect(files.filter((file) => vague.has(basename(file).split('.')[0] ?? '') && !allowed.has(file))).toEqual([])
})

test('files are kebab-case, components PascalCase', () => {
  const wrong = files.filter((file) => {
    const name = basename(file, extname(file)).replace(/\.(test|spec|config|d)$/, '')
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !(file.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(name))
  })
  expect(wrong).toEqual([])
})

test('a file is one thing: at most 300 lines, 500 of tests, 200 of messages', () => {
  const most = (file: string) => (file.startsWith('shared/messages/') ? 200 : /\.(test|spec)\./.test(file) ? 500 : 300)
  expect(files.filter((file) => read(file).trimEnd().split('\n').length > most(file))).toEqual([])
})

test('nothing is exported as default but what a tool asks for', () => {
  const asked = /(\.config|global-setup)\.ts$/
  expect(files.filter((file) => !asked.test(file) && /^export default /m.test(read(file)))).toEqual([])
})

test('no test is left out or alone', () => {
  const tests = files.filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  expect(tests.filter((file) => /\b(test|it|describe)\.(only|skip|todo)\(/.test(read(file)))).toEqual([])
})
