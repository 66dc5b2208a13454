import { expect, test } from '../fixtures.ts'
import { hindersInNeither } from '../hindrances.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.use({ hostOptions: ['--sample'] })

test('a reader walks from the notice to a penalty, link by link', async ({ window }) => {
  const list = new NoteList(window)
  const note = new NotePage(window)
  await new Sidebar(window).item('Pages').click()
  await list.row('Electronic draft notice').click()
  await expect(note.title).toHaveText('Electronic draft notice')
  await note.link('Entry in the digital registry').first().click()
  await expect(note.title).toHaveText('Entry in the digital registry')
  await note.around.getByRole('link', { name: 'Notification through Gosuslugi' }).first().click()
  await expect(note.title).toHaveText('Notification through Gosuslugi')
  for (const step of ['Visit to the enlistment office', 'Time limit of 27 days', 'Evader in the system', 'Loss of the right to drive']) {
    await note.link(step).first().click()
    await expect(note.title).toHaveText(step)
  }
  await expect(note.around).toContainText('Evader in the system')
  await window.goBack()
  await expect(note.title).toHaveText('Evader in the system')
})

test('a claim shows who said it, about what, and what contradicts it', async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).item('Claims').click()
  const list = new NoteList(window)
  await list.find('data are entered in the digital registry')
  await list.row(/As soon as a man.s data/).click()
  await expect(window.getByRole('row', { name: /Baza reported/ })).toBeVisible()
  await expect(window.getByText('Unverified', { exact: true })).toBeVisible()
  await expect(note.around.getByText('contradicts', { exact: true })).toBeVisible()
})

test('the list is walked by keys alone', async ({ window }) => {
  const list = new NoteList(window)
  const note = new NotePage(window)
  await expect(list.box).toBeVisible()
  await window.keyboard.press('/')
  await expect(list.filter).toBeFocused()
  await window.keyboard.type('rus')
  await expect(list.row('Russia').first()).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await expect(list.box).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(note.title).toBeVisible()
})

// Wide screens are looked at one by one in screens.spec.ts.
test('nothing hinders a screen reader or a poor eye in a small window, in either theme', async ({ window }) => {
  await window.setViewportSize({ width: 1024, height: 700 })
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const [sidebar, note, list] = [new Sidebar(window), new NotePage(window), new NoteList(window)]
  const look = (what: string) => test.step(what, () => hindersInNeither(window))
  await sidebar.item('Claims').click()
  await list.row(/./).first().click()
  await expect(note.title).toBeVisible()
  await look('a note')
  await note.edit()
  await look('a note that is written in')
  for (const view of ['Unresolved links', 'Trash', 'Backups']) {
    await sidebar.item(view).click()
    await look(view)
  }
  await window.keyboard.press('Alt+n')
  await expect(window.getByRole('dialog')).toBeVisible()
  await look('a dialog')
})
