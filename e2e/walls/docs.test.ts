import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, read, root } from './project-files.ts'

const code = filesIn('shared', 'main', 'renderer', 'e2e', 'scripts').filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))]

test('a page that a comment names is there', () => {
  const named = code.flatMap((file) =>
    [...read(file).matchAll(/^\s*(?:\*|\/\/|\/\*\*).*?\b([\w-]+\.md) \d/gm)].map(([, page]) => ({ file, page: page ?? '' })),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(({ page }) => !existsSync(join(root, page)) && !existsSync(join(root, 'docs', page)))).toEqual([])
})

test('every file and folder that a page names is there', () => {
  const absent = pages.flatMap((page) => {
    const text = read(page)
    const links = [...text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) =>
      join(page, '..', path ?? ''),
    )
    const quoted = [...text.matchAll(/`((?:shared|main|renderer|e2e|scripts|sample|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '')
    return [...links, ...quoted].filter((path) => !existsSync(join(root, path))).map((path) => `${page}: ${path}`)
  })
  expect(absent).toEqual([])
})

/** Bytes: the guide carries its pictures with the program. */
const mostOfPicture = 150_000

test('every picture is small, and shown by a page', () => {
  const all = pages.map(read).join('\n')
  const pictures = filesIn('docs/pictures')
  expect(pictures.length).toBeGreaterThan(3)
  expect(pictures.filter((file) => statSync(join(root, file)).size > mostOfPicture || !all.includes(file.replace('docs/', '')))).toEqual([])
})

test('every npm script that a page names is there', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = pages.flatMap((page) => [...read(page).matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) => name ?? ''))
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

test('no page or file names a folder of the computer it was written on', () => {
  const machine = new RegExp(`/${'work'}/(main|shared)\\b|/${'home'}/[a-z]+/`)
  // Paths of nobody, which tests plant to see that none gets out.
  expect([...code, ...pages].filter((file) => !/\.(test|spec)\.tsx?$/.test(file) && machine.test(read(file)))).toEqual([])
})
