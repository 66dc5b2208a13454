import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { hindrances } from '../hindrances.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'

/** Makes a page of each title, the last of which links to the first; shown is the last, to be read. */
async function makePages(window: Page, titles: readonly string[]): Promise<NotePage> {
  const [sidebar, note] = [new Sidebar(window), new NotePage(window)]
  for (const title of titles) {
    await sidebar.makeNote('Page', title)
    await note.write(`About ${title}.`)
    await expect.poll(() => note.written()).toBe(`About ${title}.`)
  }
  await note.write(` See [[${titles[0]}]] `)
  await note.read()
  await expect(note.link(titles[0] ?? '')).toBeVisible()
  return note
}

test('a note is opened beside what is open: from a link, the list and the palette', async ({ window }) => {
  const note = await makePages(window, ['Alder', 'Birch', 'Cedar'])
  const [tabs, list, palette] = [new Tabs(window), new NoteList(window), new Palette(window)]
  await expect(tabs.all).toHaveText(['Cedar'])
  await note.link('Alder').click({ modifiers: ['Control'] })
  await expect(tabs.all).toHaveText(['Cedar', 'Alder'])
  await expect(note.title).toHaveText('Alder')
  await palette.open()
  await window.keyboard.type('birch')
  await expect(palette.options.first()).toContainText('Birch')
  await window.keyboard.press('Control+Enter')
  await expect(tabs.all).toHaveText(['Cedar', 'Alder', 'Birch'])
  await expect(note.title).toHaveText('Birch')

  // A note that is open is gone to; another one takes the place of the one shown.
  await list.row('Cedar').click()
  await expect(tabs.shown).toHaveText('Cedar')
  await expect(tabs.all).toHaveText(['Cedar', 'Alder', 'Birch'])
  await new Sidebar(window).makeNote('Page', 'Elm')
  await expect(tabs.all).toHaveText(['Elm', 'Alder', 'Birch'])
  await list.row('Cedar').click({ button: 'middle' })
  await expect(tabs.all).toHaveText(['Elm', 'Cedar', 'Alder', 'Birch'])
  await window.goBack()
  await expect(tabs.shown).toHaveText('Elm')

  // A list stands beside the note, which stays.
  await new Sidebar(window).item('People').click()
  await expect(note.titleField).toHaveValue('Elm')
  expect(await hindrances(window)).toEqual([])
})

test('tabs are walked, pinned, moved, closed and opened again, by keys and by mouse, and are there again', async ({
  window,
  started,
  context,
}) => {
  await makePages(window, ['Alder', 'Birch', 'Cedar'])
  const [tabs, list, { keyboard }] = [new Tabs(window), new NoteList(window), window]
  await list.row('Birch').click({ button: 'middle' })
  await list.row('Alder').click({ button: 'middle' })
  await expect(tabs.all).toHaveText(['Cedar', 'Birch', 'Alder'])
  await keyboard.press('Alt+PageDown')
  await expect(tabs.shown).toHaveText('Cedar')
  await keyboard.press('Alt+Shift+PageDown')
  await expect(tabs.all).toHaveText(['Birch', 'Cedar', 'Alder'])
  await keyboard.press('Alt+p')
  await expect(tabs.all).toHaveText(['Cedar', 'Birch', 'Alder'])
  await expect(tabs.shown.getByRole('img', { name: 'Pinned' })).toBeVisible()
  // Beside one that is pinned, not in its place.
  await new Sidebar(window).makeNote('Page', 'Elm')
  await expect(tabs.all).toHaveText(['Cedar', 'Elm', 'Birch', 'Alder'])
  await tabs.shown.focus()
  await keyboard.press('ArrowRight')
  await expect(tabs.tab('Birch')).toBeFocused()
  await keyboard.press('Delete')
  await expect(tabs.all).toHaveText(['Cedar', 'Elm', 'Alder'])
  await expect(tabs.tab('Alder')).toBeFocused()
  await keyboard.press('Alt+Shift+w')
  await expect(tabs.all).toHaveText(['Cedar', 'Elm', 'Alder', 'Birch'])
  await tabs.tab('Birch').dragTo(tabs.tab('Elm'))
  await expect(tabs.all).toHaveText(['Cedar', 'Birch', 'Elm', 'Alder'])
  await tabs.tab('Alder').click({ button: 'middle' })
  await expect(tabs.all).toHaveText(['Cedar', 'Birch', 'Elm'])

  const next = await context.newPage()
  await next.goto(await started.link())
  await expect(new Tabs(next).all).toHaveText(['Cedar', 'Birch', 'Elm'])
  await expect(new NotePage(next).title).toHaveText('Birch')
  for (let closed = 0; closed < 3; closed++) await next.keyboard.press('Alt+w')
  await expect(new Tabs(next).all).toHaveCount(0)
  await expect(next.getByRole('heading', { name: 'My vault', level: 2 })).toBeVisible()
  // A window keeps its own through a reload.
  await window.reload()
  await expect(tabs.all).toHaveText(['Cedar', 'Birch', 'Elm'])
})

test('the window is split in two, and its parts are moved and hidden', async ({ window }) => {
  await test.step('split in two, one note is written in on both sides at once, and a note that goes says so on both', async () => {
    const note = await makePages(window, ['Alder', 'Birch'])
    const [left, right] = [new Tabs(window, 0), new Tabs(window, 1)]
    await window.keyboard.press('Alt+s')
    await expect(left.all).toHaveText(['Birch'])
    await expect(right.all).toHaveText(['Birch'])
    for (const side of [0, 1]) await note.whole.nth(side).getByRole('button', { name: 'Edit', exact: true }).click()
    const fields = [0, 1].map((side) => note.field.nth(side))
    const written = (side: number) => fields[side]?.evaluate((field) => field.textContent)
    await fields[1]?.click()
    await window.keyboard.press('Control+End')
    await window.keyboard.type('Right. ')
    await expect.poll(() => written(0)).toBe('About Birch. See [[Alder]] Right. ')
    await fields[0]?.click()
    await window.keyboard.press('Control+Home')
    await window.keyboard.type('Left. ')
    await expect.poll(() => written(1)).toBe('Left. About Birch. See [[Alder]] Right. ')
    await expect(note.saved).toHaveText('Saved')

    // Commands are about the side that was turned to last.
    await window.keyboard.press('Alt+o')
    await new NoteList(window).row('Alder').click()
    await expect(right.shown).toHaveText('Alder')
    await expect(left.shown).toHaveText('Birch')
    await window.keyboard.press('Alt+o')
    await window.keyboard.press('Control+e')
    await expect(note.whole.nth(0).getByRole('heading', { level: 1 })).toHaveText('Birch')
    await expect(window.getByRole('main')).toMatchAriaSnapshot({ name: 'panes.aria.yml' })
    expect(await hindrances(window)).toEqual([])

    await window.keyboard.press('Alt+o')
    await left.shown.click()
    await window.keyboard.press('Control+Backspace')
    await expect(note.whole.nth(0).getByText('This note lies in the trash.')).toBeVisible()
    await window.keyboard.press('Alt+s')
    await expect(left.all).toHaveText(['Birch', 'Alder'])
    await expect(right.all).toHaveCount(0)
  })

  await test.step('parts of the window are moved, hidden and shown again, and stay so', async () => {
    const [sidebar, list] = [new Sidebar(window), new NoteList(window)]
    await sidebar.makeNote('Page', 'Elm')
    const edge = window.getByRole('separator', { name: 'Edge of the list' })
    const width = async () => (await window.getByRole('region', { name: 'All notes' }).boundingBox())?.width ?? 0
    const before = await width()
    const box = await edge.boundingBox()
    await window.mouse.move((box?.x ?? 0) + 4, 300)
    await window.mouse.down()
    await window.mouse.move((box?.x ?? 0) + 64, 300)
    await window.mouse.up()
    await expect.poll(width).toBeCloseTo(before + 60, -1)
    await edge.press('ArrowLeft')
    await expect.poll(width).toBeCloseTo(before + 44, -1)
    await expect(edge).toHaveAttribute('aria-valuenow', String(Math.round(await width())))

    await window.keyboard.press('Alt+b')
    await expect(window.getByRole('navigation', { name: 'Vault' })).toBeHidden()
    await window.keyboard.press('Alt+Shift+L')
    await expect(list.filter).toBeHidden()
    await window.reload()
    await expect(new NotePage(window).titleField).toHaveValue('Elm')
    await expect(window.getByRole('navigation', { name: 'Vault' })).toBeHidden()
    // Whoever wants the list gets it.
    await window.keyboard.press('Control+Shift+F')
    await expect(list.filter).toBeFocused()
    await window.getByRole('button', { name: 'Sidebar: show or hide' }).click()
    await expect(window.getByRole('navigation', { name: 'Vault' })).toBeVisible()
    await window.keyboard.press('Alt+i')
    await expect(new NotePage(window).around).toBeHidden()
    await window.keyboard.press('Alt+i')
    await expect(new NotePage(window).around).toBeVisible()
  })
})
