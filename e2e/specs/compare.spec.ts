import { expect, test } from '../fixtures.ts'
import { hindrances } from '../hindrances.ts'
import { Comparison } from '../pages/comparison.ts'
import { dialog, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'

test('two chosen notes stand beside each other; what is taken by mouse and keys is written in one step, and undone', async ({ window }) => {
  const [note, list, sidebar] = [new NotePage(window), new NoteList(window), new Sidebar(window)]
  const [tabs, both] = [new Tabs(window), new Comparison(window)]
  const texts = { 'Mill A': 'It stands.\n\nThe old mill is red.', 'Mill B': 'It stands.\n\nThe new mill is blue.' }
  for (const [title, text] of Object.entries(texts)) {
    await sidebar.makeNote('Place', title)
    await note.field.fill(text)
    await expect.poll(() => note.written()).toBe(text)
    await expect(note.saved).toHaveText('Saved')
  }
  await list.row('Mill A').click({ modifiers: ['Control'] })
  await list.row('Mill B').click({ modifiers: ['Control'] })
  await list.act('Compare the two chosen notes')
  await expect(tabs.shown).toHaveText('Mill A and Mill B')
  await expect(both.left).toContainText('Mill A')
  await expect(both.right).toContainText('Mill B')
  await expect(both.status).toHaveText('3 differences, 0 taken')
  await expect(window.getByRole('main')).toMatchAriaSnapshot({ name: 'compare.aria.yml' })
  await both.words('Left', 'red').click()
  await expect(both.words('Left', 'red')).toHaveAttribute('aria-pressed', 'true')
  await expect(both.words('Right', 'blue')).toHaveAttribute('aria-pressed', 'false')
  await window.keyboard.press('F8')
  await expect(both.words('Right', 'Mill B')).toBeFocused()
  await window.keyboard.press('F8')
  await window.keyboard.press('Alt+,')
  await expect(both.status).toHaveText('3 differences, 2 taken')
  expect(await hindrances(window)).toEqual([])

  // What was picked is there after going elsewhere and back.
  await tabs.tab('Mill B').first().click()
  await expect(note.titleField).toHaveValue('Mill B')
  await window.goBack()
  await expect(both.status).toHaveText('3 differences, 2 taken')
  await both.write.click()
  await expect(notice(window, '2 changes were written into “Mill B”')).toBeVisible()
  await expect(both.status).toHaveText('1 difference, 0 taken')
  await window.keyboard.press('Control+z')
  await expect(both.status).toHaveText('3 differences, 0 taken')
  // The other way round.
  await both.act('Write here instead').click()
  await both.act('Take all').click()
  await both.write.click()
  await expect(notice(window, '3 changes were written into “Mill A”')).toBeVisible()
  await expect(both.whole.getByText('Nothing that one reads differs.')).toBeVisible()
})

test('a version is compared with now, and the notes of two panes, and one that goes meanwhile says so', async ({ window }) => {
  const [note, sidebar, list, both] = [new NotePage(window), new Sidebar(window), new NoteList(window), new Comparison(window)]
  await sidebar.makeNote('Page', 'Birch')
  await sidebar.makeNote('Page', 'Harbour')
  await note.field.fill('The old quay.')
  await expect(note.saved).toHaveText('Saved')
  await note.titleField.fill('Old harbour')
  await note.titleField.press('Tab')
  await note.field.fill('The new quay.')
  await expect.poll(() => note.written()).toBe('The new quay.')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.open('Versions')
  await note.version(/New note/).click()
  await dialog(window).getByRole('button', { name: 'Take parts of it' }).click()
  await expect(both.status).toHaveText('3 differences, 0 taken')
  await both.words('Left', 'Harbour').click()
  await both.write.click()
  await expect(both.status).toHaveText('2 differences, 0 taken')

  await list.row('Harbour').click()
  await expect(note.title).toHaveText('Harbour')
  await window.keyboard.press('Alt+s')
  await list.row('Birch').click()
  await expect(note.whole.last().getByRole('heading', { level: 1 })).toHaveText('Birch')
  await new Palette(window).choose('Compare the notes', 'Compare the notes of both sides')
  await expect(both.left).toContainText('Harbour')
  await list.row('Birch').click({ modifiers: ['Control'] })
  await window.keyboard.press('Delete')
  await expect(both.right.locator('..')).toContainText('(in the trash)')
  await expect(both.left.locator('..')).toContainText('What you take is written here')
})
