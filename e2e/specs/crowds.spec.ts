import type { Page } from '@playwright/test'
import { call } from '../bench/page-client.ts'
import { itemId } from '../builders/notes.ts'
import { expect, test } from '../fixtures.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

const many = 10_000

/** Makes a note and opens it. */
async function open(window: Page, title: string, fields: object): Promise<NotePage> {
  await new Sidebar(window).item('All notes').waitFor()
  const { id } = (await call(window, 'notes.create', { kind: 'person', title, body: 'Begun.\n\n', fields })) as { id: string }
  await window.evaluate((note) => location.assign(`#/note/${note}`), id)
  const note = new NotePage(window)
  await expect(note.title).toHaveText(title)
  return note
}

test('a note with ten thousand names and roles shows the first, then more, then all of them, and is written in', async ({ window }) => {
  const numbers = Array.from({ length: many }, (_, at) => at)
  const note = await open(window, 'Olena Marsh', {
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
