import { expect, test } from '../fixtures.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a star put on by key, button or for several stands in the sidebar and first in the palette, and is undone', async ({ window }) => {
  const [note, sidebar, list, palette] = [new NotePage(window), new Sidebar(window), new NoteList(window), new Palette(window)]
  for (const title of ['Mill A', 'Mill B', 'Mill C']) {
    await sidebar.makeNote('Place', title)
    await expect(note.titleField).toHaveValue(title)
  }
  await list.row('Mill B').click()
  await expect(note.title).toHaveText('Mill B')
  await window.keyboard.press('Alt+k')
  await expect(note.star).toHaveAttribute('aria-pressed', 'true')
  await expect(sidebar.starred).toHaveText(['Mill B'])
  await expect(list.row('Mill B Starred')).toBeVisible()
  await palette.open()
  await palette.field.fill('mill')
  await expect(palette.options.first()).toContainText('Mill B')
  await window.keyboard.press('Escape')

  await list.row('Mill A').click({ modifiers: ['Control'] })
  await list.row('Mill C').click({ modifiers: ['Control'] })
  await list.act('Put a star on the chosen notes')
  await expect(sidebar.starred).toHaveText(['Mill A', 'Mill B', 'Mill C'])
  await list.filter.fill('is:starred')
  await expect(list.total).toHaveText('3')
  await note.title.click()
  await window.keyboard.press('Control+z')
  await expect(sidebar.starred).toHaveText(['Mill B'])
  await note.star.click()
  await expect(sidebar.starred).toHaveCount(0)
})
