import { expect, test } from '../fixtures.ts'
import { hindersInNeither } from '../hindrances.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('notes are found by parts of their names and by what they say, and opened by keys alone', async ({ window }) => {
  const [palette, note, sidebar] = [new Palette(window), new NotePage(window), new Sidebar(window)]
  await sidebar.makeNote('Page', 'The quay')
  await note.write('A lighter was unloaded at night.')
  await sidebar.makeNote('Person', 'Olena Marsh')
  await note.write('Keeper.')
  await sidebar.makeNote('Place', 'Lantern Street')
  await note.write('A street.')

  await test.step('by a part of its name, also while one types', async () => {
    await palette.open()
    await window.keyboard.type('mar ole')
    await expect(palette.options.first()).toContainText('Olena Marsh')
    await window.keyboard.press('Enter')
    await expect(note.title).toHaveText('Olena Marsh')
  })

  await test.step('by what it says, and it shows where', async () => {
    await palette.open()
    await window.keyboard.type('unload nig')
    await expect(palette.option(/The quay/).locator('mark')).toHaveText(['unloaded', 'night'])
    await window.keyboard.press('Enter')
    await expect(note.title).toHaveText('The quay')
  })

  await test.step('by the keys of the query language, too', async () => {
    await palette.open()
    await window.keyboard.type('kind:place')
    await expect(palette.options.first()).toContainText('Lantern Street')
    await window.keyboard.press('Escape')
    await expect(palette.dialog).toBeHidden()
  })

  await test.step('Enter means what is typed, though the options still are those of the letters before', async () => {
    await palette.open()
    await window.keyboard.type('lant')
    await expect(palette.options.first()).toContainText('Lantern Street')
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await window.route(/\/rpc\/(notes\/suggest|search\/notes)$/, async (route) => {
      await held
      await route.continue()
    })
    await palette.field.fill('olena')
    await window.keyboard.press('Enter')
    await expect(palette.options.first()).toContainText('Lantern Street')
    answer()
    await expect(note.title).toHaveText('Olena Marsh')
  })
})

test('the note opened last stands first, and Escape gives the focus back to where one wrote', async ({ window }) => {
  const palette = new Palette(window)
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  await sidebar.makeNote('Page', 'First page')
  await note.write('One.')
  await sidebar.makeNote('Page', 'Second page')
  await note.write('Two.')
  await palette.open()
  await expect(palette.options.nth(0)).toContainText('Second page')
  await expect(palette.options.nth(1)).toContainText('First page')
  await window.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await expect(note.field).toBeFocused()
  await window.keyboard.type(' And more.')
  await note.read()
  await expect(note.text).toContainText('Two. And more.')
})

test('a command is done by its words, keys are told and found, and a note is made of what is typed', async ({ window }) => {
  const [palette, note] = [new Palette(window), new NotePage(window)]

  await test.step('a command is done by its words, and stands first the next time', async () => {
    await palette.open()
    await window.keyboard.type('backups')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('button', { name: 'Make a backup now' })).toBeVisible()
    await palette.open()
    await expect(palette.options.first()).toContainText('Show backups')
    await window.keyboard.press('Escape')
    await expect(palette.dialog).toBeHidden()
  })

  await test.step('help tells the keys of every menu and finds them by words', async () => {
    await window.keyboard.press('Shift+F1')
    const help = window.getByRole('dialog', { name: 'Keys' })
    await expect(help.getByRole('table')).toHaveCount(8)
    await expect(help.getByRole('row', { name: /Undo/ })).toContainText('Ctrl+Z')
    await window.keyboard.type('trash')
    await expect(help.getByRole('row', { name: /Move to the trash/ })).toBeVisible()
    await expect(help.getByRole('row', { name: /Undo/ })).toBeHidden()
    await window.keyboard.press('Escape')
    await expect(help).toBeHidden()
  })

  await test.step('a note is made of what is typed', async () => {
    await palette.choose('Quiet Pier', /^Make Place/)
    await expect(note.titleField).toHaveValue('Quiet Pier')
    await palette.open()
    await window.keyboard.type('Quay')
    await expect(palette.option(/^Make Place “Quay”/)).toBeVisible()
    await window.keyboard.press('Shift+Enter')
    await expect(note.titleField).toHaveValue('Quay')
  })
})

test('the palette hinders no screen reader, in either theme', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const palette = new Palette(window)
  await new Sidebar(window).makeNote('Person', 'Ґанна Шевчук')
  await palette.open()
  // The page behind is looked at by read.spec.ts.
  await hindersInNeither(window, '[role=dialog]')
  await window.keyboard.type('шевч')
  await expect(palette.options.first()).toContainText('Ґанна')
  await hindersInNeither(window, '[role=dialog]')
})
