import { expect, test } from '../fixtures.ts'
import { notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { holdSaves } from '../writing.ts'

test('a line is taken down from wherever one writes, into one page; today has a page; and any note is gone to', async ({ window }) => {
  const [note, sidebar, list] = [new NotePage(window), new Sidebar(window), new NoteList(window)]
  await sidebar.makeNote('Page', 'Harbour')
  await note.write('Words.')
  for (const line of ['Call the clerk', 'Who paid for the quay?']) {
    await window.keyboard.press('Alt+c')
    await expect(window.getByRole('dialog').getByRole('textbox', { name: 'Line' })).toBeFocused()
    await window.keyboard.type(line)
    await window.keyboard.press('Enter')
    await expect(notice(window, 'It stands in “Inbox” now.').first()).toBeVisible()
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await expect(note.titleField).toHaveValue('Harbour')
  await list.row('Inbox').click()
  await expect(note.text.getByRole('listitem')).toHaveText(['Call the clerk', 'Who paid for the quay?'])

  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  for (const words of ['Morning. ', 'Evening.']) {
    await window.keyboard.press('Alt+j')
    await expect(note.titleField).toHaveValue(day)
    await note.write(words)
    await expect(note.saved).toHaveText('Saved')
    await list.row('Harbour').click()
    await expect(note.title).toHaveText('Harbour')
  }
  await list.row(day).click()
  await expect(note.text).toHaveText('Morning. Evening.')
  await new Palette(window).choose('any note', 'Go to any note')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(note.title).toHaveText(new RegExp(`^(Harbour|Inbox|${day})$`))
})

test('a link that one rests on shows what it leads to, by pointer and by key', async ({ window }) => {
  const [note, sidebar] = [new NotePage(window), new Sidebar(window)]
  await sidebar.makeNote('Person', 'Olena Marsh')
  await note.write('Keeper of the **light**.')
  await expect(note.saved).toHaveText('Saved')
  await sidebar.makeNote('Page', 'Harbour')
  const release = await holdSaves(window)
  await note.write('She is [[Olena Marsh]] of course.')
  const shown = window.getByRole('tooltip')
  // Until it is saved it is not known whom it means; then the chip is another under the pointer that rests on it.
  await window.mouse.move(5, 5)
  await note.chip('Olena Marsh').hover()
  await expect(note.chip('Olena Marsh')).not.toHaveAttribute('data-state', 'found')
  release()
  await expect(shown).toContainText('PersonOlena MarshKeeper of the light.')
  await window.mouse.move(5, 5)
  await expect(shown).toHaveCount(0)
  await note.read()
  await note.link('Olena Marsh').focus()
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('Tab')
  await expect(shown).toContainText('Keeper of the light.')
  await window.keyboard.press('Enter')
  await expect(note.title).toHaveText('Olena Marsh')
  await expect(shown).toHaveCount(0)
})
