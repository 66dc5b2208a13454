import { expect, test } from '../fixtures.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('what a note has besides its text is written in its form', async ({ window }) => {
  const [note, form, sidebar] = [new NotePage(window), new NoteForm(window), new Sidebar(window)]
  /** Makes a note; the form that stands there then is of that one. */
  const make = async (kind: string, title: string) => {
    await sidebar.makeNote(kind, title)
    await expect(note.titleField).toHaveValue(title)
  }

  await test.step('a date is kept as typed and says which days it means', async () => {
    await make('Event', 'The fair')
    const happened = form.field('Happened')
    await happened.fill('spring 2022')
    await expect(happened).toHaveAccessibleDescription('Understood as spring 2022: 1 Mar – 31 May 2022')
    await happened.fill('1.2.2022')
    await expect(happened).toHaveAccessibleDescription(/^Kept as typed.*day or month first/)
    await happened.fill('About 5 May')
    await expect(happened).toHaveAccessibleDescription(/^Understood as about 5 May, in a year not said/)
    await expect(note.saved).toHaveText('Saved')
    await window.reload()
    await expect(happened).toHaveValue('About 5 May')
  })

  await test.step('a note is named, found, made, opened and cleared in its field, by keys and in either direction', async () => {
    await make('Place', 'Lantern Street')
    await make('Organisation', 'Ferry Office')
    const place = form.field('Place')
    await place.fill('lant')
    await expect(form.option(/Lantern Street/)).toBeVisible()
    await place.press('ArrowDown')
    await place.press('Enter')
    await expect(place).toHaveValue('Lantern Street')
    await expect(form.form.getByRole('button', { name: 'Open “Lantern Street”' })).toBeVisible()

    const parent = form.field('Part of')
    // What is typed runs in its own direction, and its frame as the window does.
    await parent.fill('לשכת הנמל')
    await expect(parent).toHaveCSS('direction', 'rtl')
    await parent.fill('Harbour Board')
    await expect(parent).toHaveCSS('direction', 'ltr')
    await expect(form.option('Make Organisation “Harbour Board”')).toBeVisible()
    // Left alone it is a name and no more.
    await parent.press('Escape')
    await expect(form.form.getByText('No note is tied to this name yet')).toBeVisible()
    await parent.press('ArrowDown')
    await form.option('Make Organisation “Harbour Board”').click()
    await expect(form.form.getByRole('button', { name: 'Open “Harbour Board”' })).toBeVisible()
    await form.form.getByRole('button', { name: 'Clear “Lantern Street”' }).click()
    await expect(place).toHaveValue('')
    await expect(place).toBeFocused()
    await parent.press('Control+Enter')
    await expect(note.title).toHaveText('Harbour Board')
  })

  await test.step('a list is written, ordered and shortened by keys, and the focus stays with the item', async () => {
    await make('Person', 'Olena Marsh')
    await form.add('Other names').press('Enter')
    await window.keyboard.type('Marsh')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Лена')
    const name = (number: number) => form.item('Other names', number).getByLabel('Name', { exact: true })
    await expect(name(2)).toHaveValue('Лена')
    await window.keyboard.press('Alt+ArrowUp')
    await expect(name(1)).toHaveValue('Лена')
    await expect(name(1)).toBeFocused()
    await expect(form.list('Other names').getByRole('status')).toHaveText('“Лена” is number 1 of 2 now')
    const language = form.item('Other names', 1).getByLabel('Language', { exact: true })
    await language.fill('ukr')
    await form.option(/^Ukrainian uk$/).click()
    await expect(language).toHaveValue('uk')
    await language.press('Alt+Delete')
    await expect(name(1)).toHaveValue('Marsh')
    await expect(name(1)).toBeFocused()
    await expect(form.item('Other names', 2)).toBeHidden()
    await expect(note.saved).toHaveText('Saved')
  })

  await test.step('a relation says what it is called at its other end', async () => {
    await make('Person', 'Taras Reed')
    await form.add('Relations').click()
    const relation = form.item('Relations', 1)
    await relation.getByLabel('Relation', { exact: true }).fill('member')
    await form.option('member of').click()
    await relation.getByLabel('Note', { exact: true }).fill('Dredgers')
    await form.option('Make Organisation “Dredgers”').click()
    await expect(relation.getByText('Taras Reed → member of → Dredgers. There it will show: has member Taras Reed')).toBeVisible()
    await relation.getByRole('button', { name: 'Open “Dredgers”' }).click()
    await expect(note.around.getByText('has member')).toBeVisible()
  })

  await test.step('tags of the vault are offered with their uses', async () => {
    for (const title of ['One', 'Two']) {
      await make('Page', title)
      await form.field('Tags').fill('harbour')
      await form.field('Tags').press('Enter')
      await expect(note.saved).toHaveText('Saved')
    }
    await make('Page', 'Three')
    await form.field('Tags').fill('har')
    await form.option('harbour 2').click()
    await expect(form.form.getByText('harbour', { exact: true })).toBeVisible()
  })

  await test.step('properties we do not know are added, changed by type and taken away', async () => {
    await make('Page', 'Imported')
    await form.field('Name of a new property').fill('pages')
    await form.field('Name of a new property').press('Enter')
    const pages = form.list('Other properties').getByRole('group', { name: 'pages' })
    await pages.getByLabel('What “pages” holds').selectOption('Number')
    await pages.getByLabel('pages', { exact: true }).last().fill('12a')
    await expect(pages.getByText('Not a number: kept as words.')).toBeVisible()
    await pages.getByLabel('pages', { exact: true }).last().fill('12')
    await expect(note.saved).toHaveText('Saved')
    await window.reload()
    await expect(pages.getByLabel('What “pages” holds')).toHaveValue('number')
    await pages.getByRole('button', { name: 'Take away “pages”' }).click()
    await expect(pages).toBeHidden()
  })
})
