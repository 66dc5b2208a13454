import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('by keys alone: two people, a place, a claim that links them, a merge, an undo, an export', async ({ window }) => {
  const { keyboard } = window
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  /** The dialog asks for the kind first, and begins at the title. */
  const make = async (kind: string, title: string) => {
    await keyboard.press('Alt+n')
    await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await keyboard.press('Shift+Tab')
    await keyboard.type(kind)
    await keyboard.press('Tab')
    await keyboard.type(title)
    await keyboard.press('Enter')
    await expect(note.titleField).toHaveValue(title)
  }
  await expect(sidebar.item('All notes')).toBeVisible()
  // Who goes on at the moment the field has the focus, as a very quick key does, stays there.
  await window.evaluate(() => {
    const goOn = ({ target }: Event) => target instanceof Element && target.closest('[role=dialog]')?.querySelector('select')?.focus()
    document.addEventListener('focusin', goOn, { once: true })
  })
  await keyboard.press('Alt+n')
  await expect(window.getByRole('dialog').getByRole('combobox', { name: 'Kind' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await make('Person', 'Olena Marsh')
  await make('Person', 'O. Marsh')
  await make('Place', 'Lantern Street')
  await make('Claim', 'The quay was closed in May')
  await expect(note.field).toBeFocused()
  await keyboard.type('Said by [[Olena')
  await expect(note.offer(/Olena Marsh/).first()).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type(' of [[Lantern')
  await expect(note.offer(/Lantern Street/).first()).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type(', and by [[O. M')
  await expect(note.offer(/O\. Marsh/).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect.poll(() => note.written()).toBe('Said by [[Olena Marsh]] of [[Lantern Street]], and by [[O. Marsh]]')
  await expect(note.saved).toHaveText('Saved')
  // Whoever leaves a dialog writes on.
  for (const keys of ['Alt+c', 'F2', 'Shift+F1', 'Control+Shift+H', 'Control+k']) {
    await keyboard.press(keys)
    await expect(window.getByRole('dialog')).toBeVisible()
    await keyboard.press('Escape')
    await expect(note.field).toBeFocused()
  }
  await sidebar.choose('Keys')
  await expect(window.getByRole('dialog')).toBeVisible()
  await keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Menu of the vault' })).toBeFocused()

  // Another page has the focus, and the list is reached from there.
  await note.field.click()
  await keyboard.press('Alt+h')
  await expect(window.getByRole('main')).toBeFocused()
  await keyboard.press('Alt+l')
  await expect(window.getByRole('listbox', { name: 'All notes' })).toBeFocused()

  // The palette leads to the note that stays, and to the merge.
  await keyboard.press('Control+k')
  await keyboard.type('Olena Marsh')
  await expect(window.getByRole('option', { name: /Olena Marsh/ }).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(note.title).toHaveText('Olena Marsh')
  await keyboard.press('Control+k')
  await keyboard.type('Merge')
  await expect(window.getByRole('option', { name: /Merge/ }).first()).toBeVisible()
  await keyboard.press('Enter')
  // The palette is a dialog too, and stands while Enter waits for what fits the last letter.
  const merging = window.getByRole('dialog', { name: 'Olena Marsh' })
  await expect(merging.getByRole('combobox')).toBeFocused()
  await keyboard.type('O. Marsh')
  await expect(merging.getByRole('option', { name: /O\. Marsh/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(merging.getByRole('button', { name: /^Merge/ })).toBeFocused()
  await keyboard.press('Enter')
  await expect(sidebar.item('People').getByText('1', { exact: true })).toBeVisible()

  await keyboard.press('Control+z')
  await expect(sidebar.item('People').getByText('2', { exact: true })).toBeVisible()

  await keyboard.press('Control+Shift+E')
  await expect(window.getByRole('dialog').getByRole('button', { name: 'Export', exact: true })).toBeFocused()
  const download = window.waitForEvent('download')
  await keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)
})
