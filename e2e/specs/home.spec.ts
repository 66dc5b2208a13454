import { expect, test } from '../fixtures.ts'
import { hindrances } from '../hindrances.ts'
import { Comparison } from '../pages/comparison.ts'
import { HomePage } from '../pages/home-page.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('the start page shows what there is of an empty vault, of one kind, and of conflicts, and each part can be acted on', async ({
  window,
}) => {
  const form = new NoteForm(window)
  const [note, sidebar, home, both] = [new NotePage(window), new Sidebar(window), new HomePage(window), new Comparison(window)]
  await sidebar.item('Start page').click()
  await expect(window.getByText('This vault is empty.')).toBeVisible()
  await sidebar.makeNote('Page', 'Harbour')
  await note.write('See [[Mill]] and [[Pond]].')
  await expect.poll(() => note.written()).toBe('See [[Mill]] and [[Pond]].')
  await expect(note.saved).toHaveText('Saved')
  await window.keyboard.press('Alt+k')
  await window.keyboard.press('Alt+h')
  // A vault of pages has no claims to look into.
  await expect(home.cards).toHaveText(['Unresolved links', 'Starred', 'Last changed', 'Any note'])
  await expect(home.items('Unresolved links')).toContainText(['Mill', 'Pond'])
  await home.card('Unresolved links').getByRole('button', { name: 'Make “Mill” as a new' }).click()
  await window.getByRole('menuitem', { name: 'Place' }).click()
  await expect(home.items('Unresolved links')).toHaveCount(1)
  await expect(home.items('Starred')).toHaveText(['Harbour'])
  await expect(home.items('Last changed')).toContainText(['Mill', 'Harbour'])
  const any = home.card('Any note').getByRole('link')
  const first = await any.textContent()
  await home.card('Any note').getByRole('button', { name: 'Another' }).click()
  await expect(any).not.toHaveText(first ?? '')

  await sidebar.makeNote('Claim', 'The quay is shut')
  await expect(note.titleField).toHaveValue('The quay is shut')
  await form.add('Relations').click()
  const relation = form.item('Relations', 1)
  await relation.getByLabel('Relation', { exact: true }).fill('conflict of')
  await relation.getByLabel('Note', { exact: true }).fill('Harbour')
  await form
    .option(/Harbour/)
    .first()
    .click()
  await expect(relation.getByRole('button', { name: 'Open “Harbour”' })).toBeVisible()
  await expect(note.saved).toHaveText('Saved')
  await window.keyboard.press('Alt+h')
  await expect(home.items('Unverified claims')).toHaveText(['The quay is shut'])
  await expect(window.getByRole('main')).toMatchAriaSnapshot({ name: 'start-page.aria.yml' })
  await home.items('Conflicts').getByRole('button', { name: 'Compare both' }).click()
  await expect(both.left).toContainText('Harbour')
  await expect(both.left.locator('..')).toContainText('What you take is written here')
  await new Palette(window).choose('Start page', 'Start page')
  await home.card('Unverified claims').getByRole('link', { name: 'All: Unverified claims' }).click()
  await expect(window.getByRole('combobox', { name: 'Search in “Claims”' })).toHaveValue('status:unverified')
  await window.goBack()
  await expect(home.items('Conflicts')).toHaveCount(1)
  expect(await hindrances(window)).toEqual([])
})
