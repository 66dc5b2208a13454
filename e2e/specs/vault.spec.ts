import { expect, test } from '../fixtures.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('the vault gets a name, and the one who writes too', async ({ window }) => {
  const sidebar = new Sidebar(window)
  await sidebar.choose('Name, writer, second backup')
  const dialog = window.getByRole('dialog', { name: 'This vault' })
  await dialog.getByRole('textbox', { name: 'Name of the vault' }).fill('Harbour papers')
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Olena Marsh')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toBeHidden()
  await window.reload()
  await sidebar.choose('Name, writer, second backup')
  await expect(dialog.getByRole('textbox', { name: 'Name of the vault' })).toHaveValue('Harbour papers')
  await expect(dialog.getByRole('textbox', { name: 'Your name' })).toHaveValue('Olena Marsh')
})
