import { expect, test } from 'vitest'
import { type CommandId, commandIds, commands, fieldKeys } from '#shared/commands/index.ts'
import { english } from '#shared/messages/en/index.ts'
import { chapters, pictureAddress } from './chapters.ts'
import { guidePage, isGuidePage } from './guide-page.ts'
import { readChapter } from './read-chapter.ts'

const all = chapters.flatMap(({ slug, sections }) => sections.map(({ text }) => ({ slug, text })))

test('a chapter has a title, what stands before its headings, and a section for each', () => {
  const text =
    '# Keep it\n\nFirst.\n\n## One’s notes, all\n\nSee [that](03-link.md#a-b).\n\n![Two notes, one kept](../pictures/kept.webp)\n'
  expect(readChapter('/docs/guide/09-keep-it.md', text)).toEqual({
    slug: 'keep-it',
    title: 'Keep it',
    sections: [
      { slug: '', heading: '', text: 'First.', picture: null },
      {
        slug: 'ones-notes-all',
        heading: 'One’s notes, all',
        text: 'See [that](#/guide/link/a-b).',
        picture: { file: 'kept.webp', words: 'Two notes, one kept' },
      },
    ],
  })
})

test('every chapter and heading of the guide has an address of its own', () => {
  const names = chapters.flatMap(({ slug, sections }) => sections.map((section) => guidePage(slug, section.slug)))
  expect(names.length).toBeGreaterThan(30)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !isGuidePage(name))).toEqual([])
})

test('every picture of the guide is there', () => {
  const named = chapters.flatMap(({ sections }) => sections.flatMap(({ picture }) => (picture ? [picture.file] : [])))
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((file) => pictureAddress(file) === undefined)).toEqual([])
})

test('every link of the guide leads to a heading that is there', () => {
  const links = all.flatMap(({ text }) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to = '']) => to))
  const there = new Set(chapters.flatMap(({ slug, sections }) => sections.map((one) => `#/guide/${slug}${one.slug && `/${one.slug}`}`)))
  expect(links.length).toBeGreaterThan(1)
  expect(links.filter((to) => !there.has(to))).toEqual([])
})

test('what the guide calls a command, a button or a field is called so on the screen', () => {
  const said = new Set<string>(Object.values(english))
  const named = all.flatMap(({ text }) => [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((words) => !said.has(words))).toEqual([])
})

test('every key that the guide names does something', () => {
  const known = new Set(
    [...commandIds.flatMap((id): readonly string[] => commands[id].keys), ...fieldKeys.flatMap(({ keys }) => keys)].map((keys) =>
      keys.replace('Mod', 'Ctrl/Cmd'),
    ),
  )
  const named = all.flatMap(({ text }) =>
    [...text.matchAll(/`((?:(?:Ctrl\/Cmd|Alt|Shift)\+[^`]+)|F\d+|Space|Escape|Delete)`/g)].map(([, keys = '']) => keys),
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((keys) => !known.has(keys))).toEqual([])
})

test('the guide tells of every command, by its words or its keys', () => {
  const text = all.map((one) => one.text).join('\n')
  const isTold = (id: CommandId) =>
    text.includes(`**${english[`command.${id}`]}**`) ||
    commands[id].keys.some((keys) => text.includes(`\`${keys.replace('Mod', 'Ctrl/Cmd')}\``))
  // What is done with rows and columns, and with chosen notes, stands beside what it is done with.
  const here = commandIds.filter((id) => !/^(table|list)\./.test(id))
  expect(here.filter((id) => !isTold(id))).toEqual([])
})
