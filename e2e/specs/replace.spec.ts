import type { Page } from '@playwright/test'
import { call } from '../bench/page-client.ts'
import { expect, test } from '../fixtures.ts'
import { hindrances } from '../hindrances.ts'
import { notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { ReplaceDialog } from '../pages/replace-dialog.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** Makes notes without opening them. */
async function notes(window: Page, ...all: readonly (readonly [title: string, body: string])[]): Promise<void> {
  await new Sidebar(window).item('All notes').waitFor()
  for (const [title, body] of all) await call(window, 'notes.create', { kind: 'page', title, body })
  await expect(new NoteList(window).total).toHaveText(String(all.length))
}

const openNote = async (window: Page, title: string) => {
  await new NoteList(window).row(title).click()
  await expect(new NotePage(window).title).toHaveText(title)
}

test('words are replaced in all notes, each place shown before, as one step that can be undone', async ({ window }) => {
  const [dialog, note] = [new ReplaceDialog(window), new NotePage(window)]
  await notes(
    window,
    ['Quay', 'The old quay is closed.\n\nAn Old inn.'],
    ['Mill', 'At the [[Quay|old quay]], an old mill.'],
    ['Inn', 'No word.'],
  )
  await openNote(window, 'Mill')
  await dialog.open()
  await expect(dialog.status).toHaveText(/^Type what is to be found/)
  await dialog.find.fill('old')
  await dialog.put.fill('ruined')
  await expect(dialog.status).toHaveText('4 places in 2 notes')
  await expect(dialog.line('The oldruined quay is closed.')).toBeVisible()
  await expect(dialog.lines).toHaveText([
    /Mill\s*2 of 2/,
    /\[\[Quay\|oldruined quay\]\]/,
    /an oldruined mill/,
    /Quay\s*2 of 2/,
    /The old/,
    /An Oldruined inn/,
  ])

  await dialog.line(/An Old/).click()
  await expect(dialog.line(/An Old/)).toHaveAttribute('aria-selected', 'false')
  await expect(dialog.line(/Quay\s*1 of 2/)).toBeVisible()
  expect(await hindrances(window)).toEqual([])
  await dialog.act('Replace 3 places').click()
  await expect(notice(window, 'Replaced 3 places in 2 notes.')).toBeVisible()
  await expect(note.text).toHaveText('At the ruined quay, an ruined mill.')
  await note.link('ruined quay').click()
  await expect(note.text).toHaveText('The ruined quay is closed. An Old inn.')
  await notice(window, 'Replaced 3').getByRole('button', { name: 'Undo' }).click()
  await expect(note.text).toHaveText('The old quay is closed. An Old inn.')
  await openNote(window, 'Mill')
  await expect(note.text).toHaveText('At the old quay, an old mill.')
})

test('by keys alone: only in what a list found, only some places', async ({ window }) => {
  const { keyboard } = window
  const [dialog, list, note] = [new ReplaceDialog(window), new NoteList(window), new NotePage(window)]
  await notes(window, ['Red ferry', 'It leaves at six, at six.'], ['Green boat', 'It leaves at six.'])
  await keyboard.press('/')
  await keyboard.type('ferry')
  await expect(list.total).toHaveText('1')
  await keyboard.press('Control+Shift+H')
  await expect(dialog.find).toBeFocused()
  await expect(dialog.choice('The 1 note of this list')).toBeChecked()
  await keyboard.type('six')
  await keyboard.press('Tab')
  await keyboard.type('seven')
  await expect(dialog.status).toHaveText('2 places in 1 note')
  while (!(await dialog.list.evaluate((box) => box === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await expect(dialog.act('Replace 1 place')).toBeVisible()
  while (!(await dialog.act('Replace 1 place').evaluate((button) => button === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(notice(window, 'Replaced 1 place in 1 note.')).toBeVisible()
  await expect(dialog.dialog).toBeHidden()
  await openNote(window, 'Red ferry')
  await expect(note.text).toHaveText('It leaves at seven, at six.')
})

test('on chosen notes, with case and whole words, in titles, and with nothing in its place', async ({ window }) => {
  const [dialog, list, note] = [new ReplaceDialog(window), new NoteList(window), new NotePage(window)]
  await notes(window, ['Old A', 'Old older old Old!'], ['Old B', 'Old'])
  await list.row('Old A').click({ modifiers: ['ControlOrMeta'] })
  await list.act('Replace in notes')
  await expect(dialog.choice('The 1 note chosen')).toBeChecked()
  await dialog.find.fill('Old')
  await expect(dialog.status).toHaveText('4 places in 1 note')
  await dialog.choice('Match case').check()
  await expect(dialog.status).toHaveText('2 places in 1 note')
  await dialog.choice('Match case').uncheck()
  await dialog.choice('Whole words').check()
  await expect(dialog.status).toHaveText('3 places in 1 note')
  await dialog.choice('Titles and other names').check()
  await expect(dialog.status).toHaveText('4 places in 1 note')
  await dialog.choice('Text').uncheck()
  await dialog.choice('Titles and other names').uncheck()
  await expect(dialog.status).toHaveText('Choose where in a note it may stand.')
  await dialog.choice('Titles and other names').check()
  await dialog.choice('All notes').check()
  await expect(dialog.status).toHaveText('2 places in 2 notes')
  await dialog.act('Choose none').click()
  await expect(dialog.act('Replace 0 places')).toBeDisabled()
  await dialog.line(/Old B/).first().click()
  await dialog.act('Replace 1 place').click()
  await expect(list.row(/^\S* ?B$/)).toBeVisible()
  await openNote(window, 'Old A')
  await expect(note.text).toHaveText('Old older old Old!')
})

test('what is typed and not stored yet counts, and bad input is told', async ({ window }) => {
  const [dialog, note, sidebar] = [new ReplaceDialog(window), new NotePage(window), new Sidebar(window)]
  await sidebar.makeNote('Page', 'Harbour')
  await note.write('Just typed `typed`')
  await new Palette(window).choose('Replace in notes', /^Replace in notes/)
  await dialog.find.fill('typed')
  await dialog.put.fill('typed')
  await expect(dialog.status).toContainText('No place was found that can be changed. 1 more place stays as it is')
  await dialog.choice('Match case').check()
  await expect(dialog.status).toHaveText('That is what stands there already.')
  await dialog.put.fill('written')
  await expect(dialog.status).toContainText('1 place in 1 note')
  await dialog.act('Replace 1 place').click()
  await expect.poll(() => note.written()).toBe('Just written `typed`')
  await note.write('!')
  await expect.poll(() => note.written()).toBe('Just written `typed`!')
})

test('a thousand places are gone through in a list that draws a few', async ({ window }) => {
  const dialog = new ReplaceDialog(window)
  await notes(window, ['Long', Array.from({ length: 1000 }, (_, at) => `Word ${at}.`).join('\n\n')])
  await dialog.open()
  await dialog.find.fill('word')
  await dialog.put.fill('Line')
  await expect(dialog.status).toHaveText('1,000 places in 1 note')
  await dialog.list.press('End')
  await expect(dialog.line('WordLine 999.')).toBeVisible()
  expect(await dialog.lines.count()).toBeLessThan(60)
  await dialog.act('Replace 1,000 places').click()
  await expect(notice(window, 'Replaced 1,000 places in 1 note.')).toBeVisible()
})
