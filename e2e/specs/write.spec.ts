import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { confirmEmptyTrash, confirmExport, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

async function begin(window: Page, text: string): Promise<NotePage> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Harbour')
  await note.write(text)
  await expect(note.saved).toHaveText('Saved')
  return note
}

test('a note is made, links to one that is made in the flow, and is there after a reload', { tag: '@desktop' }, async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Person', 'Olena Marsh')
  await note.write('She runs [[Lantern Street harbour')
  await note.offer(/Make Place/).click()
  await expect.poll(() => note.written()).toBe('She runs [[Lantern Street harbour]]')
  await window.keyboard.type(' since 2014.')
  await expect(note.saved).toHaveText('Saved')
  await window.reload()
  await expect.poll(() => note.written()).toBe('She runs [[Lantern Street harbour]] since 2014.')
  await note.read()
  await note.link('Lantern Street harbour').click()
  await expect(note.title).toHaveText('Lantern Street harbour')
  await expect(note.around.getByText('She runs Lantern Street harbour since 2014.')).toBeVisible()
})

test('what goes into the trash comes back, by restore and by undo', { tag: '@desktop' }, async ({ window }) => {
  const note = await begin(window, 'Keep me.')
  await note.read()
  await note.more('Move to the trash')
  await expect(note.trashedBanner).toBeVisible()
  await note.restore()
  await expect(note.trashedBanner).toBeHidden()
  await note.more('Move to the trash')
  await expect(note.trashedBanner).toBeVisible()
  await note.title.click()
  await window.keyboard.press('Control+z')
  await expect(note.trashedBanner).toBeHidden()
  await expect(notice(window, 'Undone')).toBeVisible()
})

test('the vault is exported as a download', { tag: '@desktop' }, async ({ window }) => {
  await begin(window, 'Out with it.')
  await new Sidebar(window).choose('Export as Markdown')
  const download = await confirmExport(window)
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  await expect(window.getByRole('dialog').getByText('1 note was exported.')).toBeVisible()
})

test('a link without a note is made from where it stands; a renamed note is found by its old name', async ({ window }) => {
  const note = await begin(window, 'See ')

  await test.step('a link without a note is made from where it stands', async () => {
    await note.field.fill('See [[Quiet Pier|the pier]].')
    await note.read()
    await note.looseLink('the pier').click()
    await window.getByRole('menuitem', { name: 'Place', exact: true }).click()
    await note.link('the pier').click()
    await expect(note.title).toHaveText('Quiet Pier')
  })

  await test.step('a renamed note is found by its old name', async () => {
    await window.goBack()
    await expect(note.title).toHaveText('Harbour')
    await note.edit()
    await note.titleField.fill('Old quay')
    await note.titleField.press('Tab')
    await expect(note.saved).toHaveText('Saved')
    await note.read()
    await expect(note.title).toHaveText('Old quay')
    const list = new NoteList(window)
    await list.filter.fill('Harbour')
    await expect(list.row(/Old quay/)).toBeVisible()
  })
})

test('an empty title is refused where it is typed; emptying the trash says how many notes go', async ({ window }) => {
  const note = await begin(window, 'Text.')

  await test.step('an empty title is refused where it is typed, and the rest is saved', async () => {
    await note.titleField.fill('')
    await note.write(' More.')
    await expect(note.saved).toHaveText(/^Not saved/)
    await note.titleField.fill('Harbour again')
    await expect(note.saved).toHaveText('Saved')
    await window.reload()
    await expect.poll(() => note.written()).toBe('Text. More.')
    await expect(note.titleField).toHaveValue('Harbour again')
  })

  await test.step('emptying the trash says how many notes go, and they are gone', async () => {
    await note.read()
    await note.more('Move to the trash')
    const sidebar = new Sidebar(window)
    await sidebar.item('Trash').click()
    await sidebar.choose('Empty the trash')
    await confirmEmptyTrash(window, 'Remove 1 note for ever')
    await expect(window.getByText('The trash is empty')).toBeVisible()
  })
})
