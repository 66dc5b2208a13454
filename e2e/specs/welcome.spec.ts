import { expect, test } from '../fixtures.ts'
import { dialog } from '../pages/dialogs.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.use({ hostOptions: ['--sample'] })

test('the ten steps of the welcome page do what they say', async ({ window }) => {
  test.slow()
  const [note, sidebar, list, form] = [new NotePage(window), new Sidebar(window), new NoteList(window), new NoteForm(window)]
  const { keyboard } = window
  const comeBack = async () => {
    await sidebar.starred.filter({ hasText: 'Learn by doing' }).click()
    await expect(note.title).toHaveText('Learn by doing: five minutes')
  }
  /** Puts the cursor behind the arrow of a step. */
  const goBehind = async (step: string) => {
    await note.line(step).click()
    // Of the line as it is broken, then of all of it.
    for (let end = 0; end < 2; end++) await keyboard.press('End')
  }

  await test.step('Write', async () => {
    await expect(note.title).toHaveText('Learn by doing: five minutes')
    await note.edit()
    await note.tick('Write.')
    await expect.poll(() => note.written()).toContain('- [x] **Write.**')
    await expect(note.saved).toHaveText('Saved')
  })

  await test.step('Look ahead', async () => {
    await note.chip('Baza').locator('.link-chip-words').hover()
    await expect(window.getByRole('tooltip')).toContainText('Baza')
  })

  await test.step('Open a claim', async () => {
    await note.pressChip('Registry entry flags', ['Control'])
    await expect(note.value('Asserted by')).toBeVisible()
    await comeBack()
  })

  await test.step('Close a gap', async () => {
    await note.link('Timofei Vaskin').click()
    await note.whole.getByRole('button', { name: 'Born', exact: true }).click()
    await expect(form.field('Born')).toBeFocused()
    await keyboard.type('about 1985')
    await expect(form.form.getByText(/^Understood as about 1985/)).toBeVisible()
    // However long the form, the window itself stays where it is.
    expect(await window.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    await comeBack()
  })

  await test.step('Link', async () => {
    await note.edit()
    await goBehind('Link.')
    await keyboard.type('[[Mar')
    await note.offer(/^Place Mari El/).click()
    await expect(note.line('Link.').locator('.link-chip-words')).toHaveText('Mari El')
  })

  await test.step('Make a note on the way', async () => {
    await goBehind('Make a note on the way.')
    await keyboard.type('[[My first place')
    await note.offer(/Make Place/).click()
    await expect(note.chip('My first place')).toBeVisible()
    await expect(note.field).toBeFocused()
  })

  await test.step('Ask', async () => {
    await keyboard.press('Control+Shift+F')
    await expect(list.filter).toBeFocused()
    for (const query of ['in:Sakhalin', 'missing:source', 'near:"Tver" 200km']) {
      await list.filter.fill(query)
      await expect(list.total).not.toHaveText(/^0|160/)
      await expect(list.row(/./).first()).toBeVisible()
    }
    await list.filter.fill('')
  })

  await test.step('Find or do anything', async () => {
    const palette = new Palette(window)
    await palette.open()
    await keyboard.type('gos')
    await expect(palette.option(/Gosuslugi/).first()).toBeVisible()
    await palette.field.fill('dark')
    await expect(palette.option(/^Switch between light and dark/)).toBeVisible()
    await keyboard.press('Escape')
    await expect(palette.dialog).toBeHidden()
  })

  await test.step('Undo', async () => {
    await sidebar.choose('What was done last')
    await expect(
      dialog(window)
        .getByRole('button', { name: /^Take back/ })
        .nth(2),
    ).toBeVisible()
    await dialog(window).getByRole('button', { name: 'Close', exact: true }).click()
  })

  await test.step('Go on', async () => {
    await note.read()
    await note.link('Start here').click()
    await expect(note.title).toContainText('Start here')
    await expect(await sidebar.offered('Open another vault')).toBeVisible()
  })
})
