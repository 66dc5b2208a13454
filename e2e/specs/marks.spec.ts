import type { Page } from '@playwright/test'
import { call } from '../bench/page-client.ts'
import { expect, test } from '../fixtures.ts'
import { MarksBar } from '../pages/marks-bar.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** Makes a note, searches and opens it from what was found. */
async function findNote(window: Page, title: string, body: string, query: string, more: object = {}): Promise<NotePage> {
  const list = new NoteList(window)
  await list.filter.fill('')
  await call(window, 'notes.create', { kind: 'page', title, body, ...more })
  await list.row(title).waitFor()
  await list.find(query)
  await list.row(title).click()
  const note = new NotePage(window)
  await expect(note.title).toHaveText(title)
  return note
}

test('what was searched for is marked in the note that is opened', async ({ window }) => {
  const [marks, list, note, { keyboard }] = [new MarksBar(window), new NoteList(window), new NotePage(window), window]
  await new Sidebar(window).item('All notes').waitFor()

  await test.step('a note that was not found by words has no marks, and a link out of one leaves them behind', async () => {
    await call(window, 'notes.create', { kind: 'page', title: 'Rowan', body: 'A rowan.' })
    await call(window, 'notes.create', { kind: 'page', title: 'Larch', body: 'By the [[Rowan]].' })
    await expect(list.total).toHaveText('2')
    await list.find('larch')
    await list.row('Larch').click()
    await expect(marks.status).toHaveText('1 place')
    await note.link('Rowan').click()
    await expect(note.title).toHaveText('Rowan')
    await expect(marks.bar).toBeHidden()
    await list.filter.fill('kind:page')
    await expect(list.total).toHaveText('2')
    await list.row('Larch').click()
    await expect(note.title).toHaveText('Larch')
    await expect(marks.bar).toBeHidden()
  })

  await test.step('the words of the query are marked where one reads, with their forms, and gone through by keys and buttons', async () => {
    await findNote(window, 'Harbour', 'Two **old** quays.\n\nA quay of [[Harbour|the quay]].\n\n- An elm', 'quay old')
    await expect(marks.status).toHaveText('4 places')
    expect(await marks.read('found')).toEqual(['old', 'quays', 'quay', 'quay'])
    await keyboard.press('F3')
    await expect(marks.status).toHaveText('1 of 4: Two old quays.')
    expect(await marks.read('found-at')).toEqual(['old'])
    await marks.act('next').click()
    await expect(marks.status).toContainText('2 of 4')
    await keyboard.press('Shift+F3')
    await keyboard.press('Shift+F3')
    await expect(marks.status).toContainText('4 of 4')
    // What is drawn stays what it was: no element came into the text.
    await expect(note.text.locator('mark')).toHaveCount(0)
    await keyboard.press('Escape')
    await expect(marks.bar).toBeHidden()
    expect(await marks.read('found')).toEqual([])
    await window.goBack()
    await window.goForward()
    await expect(note.title).toHaveText('Harbour')
    await expect(marks.bar).toBeHidden()
  })

  await test.step('they are marked where one writes, follow what is written, and last from reading to writing and a reload', async () => {
    await findNote(window, 'Grove', 'An oak and [[Grove|the oak]].\n\nAn elm.', 'oak')
    await expect(marks.status).toHaveText('2 places')
    await note.edit()
    await expect.poll(() => marks.written('found')).toEqual(['oak', 'the oak'])
    await note.field.click()
    await keyboard.press('F3')
    await expect(marks.status).toContainText('1 of 2')
    expect(await marks.written('found-at')).toEqual(['oak'])
    await note.write(' Oaks!')
    await expect(marks.status).toContainText('1 of 3')
    await expect.poll(() => marks.written('found')).toEqual(['oak', 'the oak', 'Oaks'])
    await expect(note.saved).toHaveText('Saved')
    // What was searched for is nobody's business but this window's.
    expect(await window.evaluate(() => JSON.stringify(localStorage))).not.toContain('oak')
    await window.reload()
    await expect(marks.status).toHaveText('3 places')
    await note.read()
    await expect.poll(() => marks.read('found')).toEqual(['oak', 'oak', 'Oaks'])
    await marks.act('clear').click()
    await expect(marks.bar).toBeHidden()
    await expect.poll(() => marks.read('found')).toEqual([])
  })

  await test.step('in the editor F3 is of the panel that finds in the text while that is open', async () => {
    await findNote(window, 'Panel', 'An oak, an elm, an oak.', 'oak')
    await note.edit()
    await expect.poll(() => marks.written('found')).toHaveLength(2)
    await note.field.press('Control+f')
    await note.find.fill('elm')
    await note.find.press('F3')
    await expect(marks.status).toHaveText('2 places')
    await note.find.press('Escape')
    // The first Escape was the panel's.
    await expect(note.find).toBeHidden()
    await expect(marks.bar).toBeVisible()
    await note.field.press('F3')
    await expect(marks.status).toContainText('1 of 2')
  })

  await test.step('a mark far down comes into sight, and so does one in a stored text', async () => {
    const body = `${'Line.\n\n'.repeat(200)}The lighthouse.`
    const text = `${'Line.\n'.repeat(400)}A lighthouse keeper.`
    await findNote(window, 'Coast', body, 'lighthouse', { kind: 'source', fields: { text } })
    await expect(marks.status).toHaveText('2 places')
    await keyboard.press('F3')
    await expect(note.text.getByText('The lighthouse.')).toBeInViewport()
    await keyboard.press('F3')
    await expect(marks.status).toContainText('2 of 2: A lighthouse keeper.')
    const sight = await window.evaluate(() => {
      const [range] = CSS.highlights.get('found-at') ?? []
      const box = document.querySelector('.stored-text-words')?.getBoundingClientRect()
      const mark = (range as Range).getBoundingClientRect()
      return box !== undefined && mark.top >= box.top && mark.bottom <= box.bottom && mark.top >= 0 && mark.bottom <= innerHeight
    })
    expect(sight).toBe(true)
  })

  await test.step('a note that the palette found by what it says is marked, too', async () => {
    const palette = new Palette(window)
    await call(window, 'notes.create', { kind: 'page', title: 'Ferry', body: 'It leaves at six.' })
    // With the words that it says: by its name alone it is offered before.
    await palette.choose('leaves si', /Ferry.*leaves at six/)
    await expect(marks.status).toHaveText('2 places')
    expect(await marks.read('found')).toEqual(['leaves', 'six'])
  })
})
