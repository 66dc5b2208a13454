import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

async function begin(window: Page, text: string): Promise<NotePage> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Harbour')
  await note.field.fill(text)
  await expect(note.saved).toHaveText('Saved')
  return note
}

test('who only reads does not load the editor', async ({ window }) => {
  const note = await begin(window, 'Read me.')
  await note.read()
  const loaded: string[] = []
  window.on('request', (request) => loaded.push(request.url()))
  await window.reload()
  await expect(note.text).toHaveText('Read me.')
  expect(loaded.filter((url) => /[Ee]ditor|codemirror/.test(url))).toEqual([])
  await note.edit()
  expect(loaded.filter((url) => /codemirror/.test(url))).not.toEqual([])
})

test('a word is found in the text and put in place of another', async ({ window }) => {
  const note = await begin(window, 'The pier and the quay.')
  await note.field.press('Control+F')
  await expect(note.find).toBeFocused()
  await note.find.fill('pier')
  await note.findAct('Whole words').check()
  await note.putInstead.fill('mole')
  await note.findAct('Replace all').click()
  await expect.poll(() => note.written()).toBe('The mole and the quay.')
  await note.find.press('Escape')
  await expect(note.find).toBeHidden()
  await expect(note.field).toBeFocused()
})

test('undo in a text is of the text, and leaves what another window wrote', async ({ window, started, context }) => {
  const note = await begin(window, 'Above.\n\nBelow.')
  const other = await context.newPage()
  await other.goto(await started.link())
  await expect(new Sidebar(other).item('All notes')).toBeVisible()
  await other.evaluate((hash) => location.assign(hash), new URL(window.url()).hash)
  const there = new NotePage(other)
  await expect.poll(() => there.written()).toBe('Above.\n\nBelow.')

  await note.write(' Mine.')
  await expect(note.saved).toHaveText('Saved')
  await expect.poll(() => there.written()).toBe('Above.\n\nBelow. Mine.')
  await there.field.press('Control+Home')
  await other.keyboard.type('Theirs. ')
  await expect.poll(() => note.written()).toBe('Theirs. Above.\n\nBelow. Mine.')
  await note.field.press('Control+Z')
  await expect.poll(() => note.written()).toBe('Theirs. Above.\n\nBelow.')
  for (const _ of [1, 2, 3, 4]) await note.field.press('Control+Z')
  await expect.poll(() => note.written()).toMatch(/^Theirs\. /)
  await expect.poll(() => there.written()).toBe(await note.written())
  await expect(new Sidebar(window).item('All notes')).toHaveText(/1/)
})

test('each line runs in its own direction', async ({ window }) => {
  const note = await begin(window, 'From the left\nمن اليمين')
  const directions = await note.field.evaluate((field) =>
    [...field.querySelectorAll('.cm-line')].map((line) => getComputedStyle(line).direction),
  )
  expect(directions).toEqual(['ltr', 'rtl'])
})

test('Enter goes on with a list, and an address pasted over words makes a link of them', async ({ window, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const note = await begin(window, '')
  await note.write('- one')
  await note.field.press('Enter')
  await window.keyboard.type('two')
  await expect.poll(() => note.written()).toBe('- one\n- two')
  await window.evaluate(() => navigator.clipboard.writeText('https://example.org/pier'))
  await note.field.press('Control+Shift+ArrowLeft')
  await note.field.press('Control+V')
  await expect.poll(() => note.written()).toBe('- one\n- [two](https://example.org/pier)')
})

test('source mode shows the bare text and stays with the window', async ({ window }) => {
  const note = await begin(window, 'See [[Quiet Pier|the pier]].')
  await note.field.press('Alt+M')
  await expect(note.sourceSwitch).toBeChecked()
  await window.reload()
  await expect(note.sourceSwitch).toBeChecked()
  await note.sourceSwitch.click()
  await expect(note.sourceSwitch).not.toBeChecked()
})
