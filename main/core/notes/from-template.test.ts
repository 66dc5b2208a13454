import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'

test('a note made from a template has its text, fields, tags and pins, with the words said, and is no template itself', async () => {
  const { api } = await aCore()
  const desk = await api.notes.create({ kind: 'organisation', title: 'Desk' })
  const { id: template } = await api.notes.create({
    kind: 'claim',
    title: 'Interview claim',
    body: '# {{title}}\n\nTaken down on {{ Date }} at {{time}} for [[Desk]], {{other}}.',
    tags: ['to check'],
    fields: {
      template: 'kind',
      status: 'disputed',
      questions: [{ id: '01TESTQ', question: 'Who else says “{{title}}”?' }],
      links: [{ id: 'desk', note: desk.id }],
    },
  })
  await api.notes.star({ ids: [template], put: true })
  await api.notes.rename({ id: template, title: 'Claim of an interview' })
  const { id } = await api.notes.create({ kind: 'claim', title: ' The quay is shut ', tags: ['harbour'], template })
  const { note, body } = await api.notes.get({ id })
  expect(body).toMatch(/^# The quay is shut\n\nTaken down on 2026-03-01 at 14:00 for \[\[Desk\]\], \{\{other\}\}\.$/)
  expect(note).toMatchObject({
    title: 'The quay is shut',
    tags: ['to check', 'harbour'],
    aliases: [],
    starred: '',
    template: 'no',
    status: 'unverified',
    questions: [{ question: 'Who else says “The quay is shut”?' }],
    links: [{ id: 'desk', note: desk.id }],
  })
  // Of another kind it has what both kinds have.
  const page = await api.notes.create({ kind: 'page', title: 'Notes', template })
  expect((await api.notes.get({ id: page.id })).note.tags).toEqual(['to check'])
})

test('templates are told with what they are for, without those in the trash, and found by is:template', async () => {
  const { api } = await aCore()
  const made = async (kind: 'page' | 'person', title: string, template: string) =>
    (await api.notes.create({ kind, title, fields: { template } })).id
  const day = await made('page', 'Day', 'day')
  await made('person', 'Witness', 'kind')
  await made('page', 'Plain', 'no')
  const told = async () => (await api.notes.templates({})).rows.map(({ title, kind, use }) => [title, kind, use])
  expect(await told()).toEqual([
    ['Day', 'page', 'day'],
    ['Witness', 'person', 'kind'],
  ])
  expect((await api.search.notes({ query: 'is:template', offset: 0, limit: 10 })).total).toBe(2)
  await api.notes.trash({ ids: [day] })
  expect(await told()).toEqual([['Witness', 'person', 'kind']])
})
