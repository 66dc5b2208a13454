import { describe, expect, test } from 'vitest'
import { sampleFiles } from '#node/sample-files.ts'
import { instant } from '#shared/base/instant.ts'
import { isEdtf } from '#shared/dates/bounds.ts'
import { aCore, TestIds } from '../../../e2e/builders/core.ts'
import { addSample } from './add-sample.ts'
import { sampleNotes } from './sample.ts'

const now = instant(0, 0)

describe('the sample', () => {
  const { notes, problems } = sampleNotes(sampleFiles, new TestIds(), now)

  test('has no mistake', () => expect(problems).toEqual([]))

  test('has no date whose EDTF is none', () => {
    const written = [...JSON.stringify(notes).matchAll(/"edtf":"([^"]*)"/g)].map(([, edtf = '']) => edtf)
    expect(written.length).toBeGreaterThan(30)
    expect(written.filter((edtf) => !isEdtf(edtf))).toEqual([])
  })

  test('has at least 70 notes, 30 of them claims', () => {
    expect(notes.length).toBeGreaterThanOrEqual(70)
    expect(notes.filter(({ kind }) => kind === 'claim').length).toBeGreaterThanOrEqual(30)
  })

  test('becomes a vault in one step, with nothing unresolved', async () => {
    const { core, api } = await aCore()
    expect(await addSample(core.parts, sampleFiles)).toBe(notes.length)
    expect(await api.links.unresolved({ offset: 0, limit: 10 })).toMatchObject({ total: 0 })
    expect(await api.links.ambiguous({ offset: 0, limit: 10 })).toMatchObject({ total: 0 })
    await core.close()
  })
})

test.each([
  ['a link that leads nowhere', 'See [[Nobody]].', 'link Nobody'],
  ['a reference that leads nowhere', '---\nkind: person\nroles:\n  - "role: x; organisation: [[Nothing]]"\n---\n', 'link Nothing'],
  ['a key nobody knows', '---\nkind: person\nborm: 1990\n---\n', 'property borm'],
  ['a status nobody knows', '---\nkind: claim\nstatus: maybe\n---\n', 'value status maybe'],
  ['a kind nobody knows', '---\nkind: ghost\n---\n', 'kind kind ghost'],
  ['a key that stands twice', '---\nkind: page\ntitle: a\ntitle: b\n---\n', 'twice title '],
  ['an item that is none', '---\nkind: person\nroles:\n  - Head of it\n---\n', 'item roles Head of it'],
  ['a column nobody knows', '---\nkind: person\nroles:\n  - "rank: Major"\n---\n', 'column roles.rank Major'],
  ['a title that breaks the rules', '---\nkind: page\ntitle: ""\n---\n', 'empty title'],
])('%s in a sample file is named', (_, text, what) => {
  expect(sampleNotes([{ path: 'people/A.md', text }], new TestIds(), now).problems).toEqual([{ path: 'people/A.md', what }])
})

test('a front matter that is no YAML is named and kept in the body', () => {
  const { notes, problems } = sampleNotes([{ path: 'pages/A.md', text: '---\n- @x: {{y}}\n---\nText' }], new TestIds(), now)
  expect(problems).toMatchObject([{ path: 'pages/A.md' }])
  expect(notes[0]).toMatchObject({ kind: 'page', title: 'A', body: '---\n- @x: {{y}}\n---\nText\n' })
})

test('dates, links by title or alias, and the folder’s kind are understood', () => {
  const files = [
    {
      path: 'people/Jan Novak.md',
      text: '---\ntitle: Jan Novák\nborn: May 1990\nborn_edtf: 1990-05\naliases: [Honza]\n---\n\nLives in [[Brno]].\n',
    },
    { path: 'places/Brno.md', text: '---\nlatitude: 49.2\nlongitude: 16.6\n---\n\n[[Honza]], [[Jan Novak|he]] and [[Jan Novák]].\n' },
  ]
  const { notes, problems } = sampleNotes(files, new TestIds(), now)
  const [jan, brno] = notes
  expect(problems).toEqual([])
  expect(jan).toMatchObject({ kind: 'person', born: { words: 'May 1990', edtf: '1990-05' }, links: [{ id: 'brno', note: brno?.id }] })
  expect(brno).toMatchObject({ kind: 'place', position: { latitude: 49.2, longitude: 16.6, radius: null }, createdAt: now })
  expect(brno?.links.map(({ id, note }) => [id, note])).toEqual([
    ['honza', jan?.id],
    ['jan novak', jan?.id],
    ['jan novák', jan?.id],
  ])
})
