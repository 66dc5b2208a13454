import { expect, test } from '../fixtures.ts'
import { dialog } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'
import { another } from '../writing.ts'

test('a note open in two panes follows what another window does with it: both say that it went, and nothing is lost', async ({
  window,
  started,
  context,
}) => {
  const [note, sidebar] = [new NotePage(window), new Sidebar(window)]
  for (const title of ['Alder', 'Birch']) {
    await sidebar.makeNote('Page', title)
    await note.write(`About ${title}.`)
    await expect.poll(() => note.written()).toBe(`About ${title}.`)
    await expect(note.saved).toHaveText('Saved')
  }
  await window.keyboard.press('Alt+s')
  await expect(new Tabs(window, 1).all).toHaveText(['Birch'])
  const sides = [note.whole.first(), note.whole.last()] as const
  const other = await another(await context.newPage(), started, window)
  const there = other.whole.page()
  // It opens as the window before stood; here one side is enough.
  await expect(other.field).toHaveCount(2)
  await there.keyboard.press('Alt+s')
  await expect(other.field).toHaveCount(1)

  // Changed: both follow.
  await other.write(' There.')
  for (const side of sides) await expect(side).toContainText('About Birch. There.')
  // Put into the trash, and back.
  await other.read()
  await other.more('Move to the trash')
  for (const side of sides) await expect(side).toContainText('This note lies in the trash.')
  await other.restore()
  for (const side of sides) await expect(side).not.toContainText('This note lies in the trash.')

  // Merged into another: it is not there any more, and what it said is.
  await new NoteList(there).row('Alder').click()
  await expect(other.title).toHaveText('Alder')
  await other.more('Merge another note into this')
  await dialog(there).getByRole('combobox').fill('Birch')
  await dialog(there).getByRole('option').filter({ hasText: 'Birch' }).first().click()
  await dialog(there).getByRole('button', { name: 'Merge', exact: true }).click()
  for (const side of sides) {
    await expect(side.getByRole('alert')).toContainText('“Birch” was merged into another note.')
    await expect(side).toContainText('About Birch. There.')
  }
  // What is written in it all the same stays, and is told as not stored until the note is back.
  await sides[0].getByRole('textbox', { name: 'Text', exact: true }).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Late.')
  await expect(window.getByRole('contentinfo')).toContainText('Not saved')
  await expect(sides[1]).toContainText('About Birch. There. Late.')
  await other.title.click()
  await there.keyboard.press('Control+z')
  for (const side of sides) await expect(side.getByRole('alert')).toHaveCount(0)
  await window.keyboard.type(' Later.')
  await expect(note.saved).toHaveText('Saved')
  await new NoteList(there).row('Birch').click()
  await expect(other.text).toHaveText('About Birch. There. Late. Later.')
})
