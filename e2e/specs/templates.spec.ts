import { expect, test } from '../fixtures.ts'
import { dialog } from '../pages/dialogs.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a new note is made after the template of its kind, which can be left out, and the page of today after its own', async ({
  window,
}) => {
  const [note, sidebar, form] = [new NotePage(window), new Sidebar(window), new NoteForm(window)]
  const makeTemplate = async (title: string, text: string, use: string) => {
    await sidebar.makeNote('Page', title)
    await note.field.fill(text)
    await expect.poll(() => note.written()).toBe(text)
    await form.field('Template').selectOption(use)
    await expect(note.whole.getByText('New notes are made after this one.')).toBeVisible()
    await expect(note.saved).toHaveText('Saved')
  }
  await sidebar.makeNote('Page', 'Plain')
  await expect(note.titleField).toHaveValue('Plain')
  await makeTemplate('Meeting', 'Who came to “{{title}}”?', 'For new notes of its kind')
  await window.keyboard.press('Alt+n')
  const template = dialog(window).getByRole('combobox', { name: 'Template' })
  await expect(template.getByRole('option', { selected: true })).toHaveText('Meeting')
  await dialog(window).getByRole('textbox', { name: 'Title' }).fill('Harbour council')
  await window.keyboard.press('Enter')
  await expect(note.titleField).toHaveValue('Harbour council')
  const text = 'Who came to “Harbour council”?'
  await expect.poll(() => note.written()).toBe(text)

  // Its text goes into any other text, and is one step there.
  await note.write('\n/templ')
  await note.offer('Text of a template').click()
  const picker = window.getByRole('dialog', { name: 'Insert a template' })
  await expect(picker.getByRole('option')).toHaveText(['Meeting', 'For new notes of its kind'].join(''))
  await window.keyboard.press('Enter')
  await expect.poll(() => note.written()).toBe(`${text}\n${text}`)
  await expect(note.field).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect.poll(() => note.written()).toBe(`${text}\n`)

  // A note that a link makes is made after it, too, and so is one of the palette.
  await window.keyboard.type('[[Pier board')
  await note.offer(/Make Page/).click()
  await expect.poll(() => note.written()).toBe(`${text}\n[[Pier board]]`)
  await note.read()
  await note.link('Pier board').click()
  await expect(note.title).toHaveText('Pier board')
  await expect(note.text).toHaveText('Who came to “Pier board”?')
  await new Palette(window).choose('Quay board', /Make Page/)
  await expect(note.titleField).toHaveValue('Quay board')
  await expect.poll(() => note.written()).toBe('Who came to “Quay board”?')

  // What was chosen last is offered again.
  await window.keyboard.press('Alt+n')
  await template.selectOption('None')
  await dialog(window).getByRole('textbox', { name: 'Title' }).fill('Bare')
  await window.keyboard.press('Enter')
  await expect(note.titleField).toHaveValue('Bare')
  await expect.poll(() => note.written()).toBe('')
  await window.keyboard.press('Alt+n')
  await expect(template.getByRole('option', { selected: true })).toHaveText('None')
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toHaveCount(0)

  await makeTemplate('Day', 'Today is {{date}}.\n\nDone:', 'For the page of each day')
  await window.keyboard.press('Alt+j')
  await expect(note.titleField).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  const day = await note.titleField.inputValue()
  const dayText = `Today is ${day}.\n\nDone:`
  await expect.poll(() => note.written()).toBe(dayText)

  // From within a table, its lines stand behind that.
  const table = '| ship | left |\n| ---- | ---- |\n| Sula | May |'
  await window.keyboard.press('Control+A')
  await note.paste({ 'text/plain': table })
  await note.line('Sula').click()
  await new Palette(window).choose('Insert a template', /^Insert a template/)
  await picker.getByRole('option', { name: 'Day' }).click()
  await expect(note.table.getByRole('cell', { name: 'May' })).toBeVisible()
  await expect.poll(() => note.written()).toBe(`\n${dayText}\n`)
})
