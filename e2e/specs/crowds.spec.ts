import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Kind } from '#shared/notes/note.ts'
import { call } from '../bench/page-client.ts'
import { openCore } from '../bench/vault/open-core.ts'
import { aNote, itemId } from '../builders/notes.ts'
import { expect, test } from '../fixtures.ts'
import { linesWith } from '../journal-lines.ts'
import { makeVault } from '../make-vault.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

const many = 10_000

/** Makes a note and opens it. */
async function open(window: Page, kind: Kind, title: string, fields: object): Promise<NotePage> {
  await new Sidebar(window).item('All notes').waitFor()
  const { id } = (await call(window, 'notes.create', { kind, title, body: 'Begun.\n\n', fields })) as { id: string }
  await window.evaluate((note) => location.assign(`#/note/${note}`), id)
  const note = new NotePage(window)
  await expect(note.title).toHaveText(title)
  return note
}

test('a note with ten thousand names and roles shows the first, then more, then all of them, and is written in', async ({ window }) => {
  const numbers = Array.from({ length: many }, (_, at) => at)
  const note = await open(window, 'person', 'Olena Marsh', {
    aliases: numbers.map((at) => ({ id: itemId(at), name: `Name ${at}`, language: '', remark: '' })),
    roles: numbers.map((at) => ({ id: itemId(many + at), role: `Clerk ${at}`, organisation: null, from: null, until: null })),
  })
  const roles = note.value('Roles')
  await expect(roles.getByRole('listitem')).toHaveCount(200)
  await roles.getByRole('button', { name: 'Show 200 more' }).click()
  await expect(roles.getByRole('listitem')).toHaveCount(400)
  await expect(roles.getByText('9,600 more items are not shown.')).toBeVisible()
  await roles.getByRole('button', { name: 'Show all 10,000' }).click()
  await expect(roles.getByText('Clerk 9999', { exact: true })).toBeAttached()
  await expect(note.whole.getByText('Name 199', { exact: true })).toBeVisible()
  await expect(note.whole.getByText('Name 200', { exact: true })).toHaveCount(0)

  await note.edit()
  const form = new NoteForm(window)
  await expect(form.item('Roles', 1)).toBeVisible()
  await form.item('Roles', 1).getByRole('textbox', { name: 'Role', exact: true }).fill('Harbour master')
  await note.write('She keeps every role.')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await expect(roles.getByText('Harbour master', { exact: true })).toBeVisible()
  await expect(note.text).toHaveText('Begun. She keeps every role.')
})

test('an edge of a claim with ten thousand is sent and written in less than a kilobyte', async ({ window, vault }) => {
  const edge = (at: number) => ({ id: itemId(at), source: null, stance: 'supports', quote: `“Shut”, page ${at}`, reason: '' })
  const note = await open(window, 'claim', 'The quay was shut', { evidence: Array.from({ length: many }, (_, at) => edge(at)) })
  await note.edit()
  const first = new NoteForm(window).item('Evidence', 1)
  const sent = window.waitForRequest((request) => request.url().endsWith('/rpc/notes/save'))
  await first.getByRole('textbox', { name: 'Reason', exact: true }).fill('\u046a')
  expect((await sent).postDataBuffer()?.length).toBeLessThan(1024)
  await expect.poll(() => linesWith(vault, '\u046a')).toHaveLength(1)
  const [line = ''] = await linesWith(vault, '\u046a')
  expect(Buffer.byteLength(line)).toBeLessThan(1024)
})

const crowded = test.extend({
  /** A vault in which ten thousand notes link to one and bear two thousand tags. */
  vault: async ({ folder }, use) => {
    const vault = join(folder, 'My vault')
    await makeVault(vault, 'My vault')
    const { core, storage, clock } = await openCore(vault)
    const harbour = aNote('place', { title: 'Old Harbour' })
    const pin = { id: 'old harbour', note: harbour.id }
    const linking = Array.from({ length: many }, (_, at) =>
      aNote('page', { title: `Page ${at}`, body: `Day ${at} at [[Old Harbour]].`, links: [pin], tags: [`tag ${at % 2000}`] }),
    )
    const records = [harbour, ...linking]
    const notes = records.map((to) => ({ id: to.id, rev: 1, ops: [{ op: 'record', from: null, to }] as const }))
    const label = { code: 'note.create', data: { title: 'All' } }
    await storage.commit({ seq: storage.sequence + 1, at: clock.now(), who: '', label, window: null, notes }, records)
    await core.close()
    await use(vault)
  },
})

crowded(
  'a note that ten thousand link to is shown with the first of them, and two thousand tags are found by typing',
  async ({ window }) => {
    const note = new NotePage(window)
    const list = new NoteList(window)
    const sidebar = new Sidebar(window)
    await sidebar.item('Places').click()
    await list.row('Old Harbour').click()
    await expect(note.title).toHaveText('Old Harbour')
    await expect(note.around.getByRole('heading', { name: 'Linked from 10,000' })).toBeVisible()
    const sentences = note.around.getByText(/^Day \d+ at Old Harbour\.$/)
    await expect(sentences).toHaveCount(20)
    await note.act('More')
    await expect(sentences).toHaveCount(40)

    await note.whole.getByRole('button', { name: 'Edit', exact: true }).first().click()
    const form = new NoteForm(window)
    await form.field('Tags').fill('tag 1999')
    await form.option('tag 1999 5').click()
    await expect(form.form.getByText('tag 1999', { exact: true })).toBeVisible()

    await sidebar.item('Pages').click()
    await list.row(/./).first().click()
    await list.box.press('Control+A')
    await list.act('Tags')
    const tags = window.getByRole('dialog', { name: 'Tags of 10,000 notes' })
    await expect(tags.getByRole('listitem')).toHaveCount(200)
    await expect(tags.getByText('1,500 tags that are on fewer notes are not listed.')).toBeVisible()
  },
)
