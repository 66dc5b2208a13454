import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'
import { another, begin } from '../writing.ts'

test('a text is written, found in, put in place, undone and read', async ({ window, started, context }) => {
  await test.step('undo in a text is of the text, and leaves what another window wrote', async () => {
    const note = await begin(window, 'Above.\n\nBelow.')
    const other = await context.newPage()
    const there = await another(other, started, window)
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
    await other.close()
  })

  await test.step('who only reads does not load the editor', async () => {
    const note = await begin(window, 'Read me.', 'Reading')
    await note.read()
    const loaded: string[] = []
    window.on('request', (request) => loaded.push(request.url()))
    await window.reload()
    await expect(note.text).toHaveText('Read me.')
    expect(loaded.filter((url) => /[Ee]ditor|codemirror/.test(url))).toEqual([])
    await note.edit()
    expect(loaded.filter((url) => /codemirror/.test(url))).not.toEqual([])
  })

  await test.step('a word is found in the text and put in place of another', async () => {
    const note = await begin(window, 'The pier and the quay.', 'Pier')
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

  await test.step('each line runs in its own direction, written and read, from where it begins', async () => {
    const note = await begin(window, 'From the left\n\nمن اليمين', 'Ways')
    const runs = (lines: Locator) =>
      lines.evaluateAll((all) => {
        const written = all.filter(({ textContent }) => textContent)
        return written.map((line) => `${getComputedStyle(line).direction} ${getComputedStyle(line).textAlign}`)
      })
    expect(await runs(note.field.locator('.cm-line'))).toEqual(['ltr start', 'rtl start'])
    await note.read()
    await note.text.getByText('From the left').waitFor()
    expect(await runs(note.text.getByRole('paragraph'))).toEqual(['ltr start', 'rtl start'])
  })

  await test.step('Enter goes on with a list, and an address pasted over words makes a link of them', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const note = await begin(window, '', 'List')
    await note.write('- one')
    await note.field.press('Enter')
    await window.keyboard.type('two')
    await expect.poll(() => note.written()).toBe('- one\n- two')
    await window.evaluate(() => navigator.clipboard.writeText('https://example.org/pier'))
    await note.field.press('Control+Shift+ArrowLeft')
    await note.field.press('Control+V')
    await expect.poll(() => note.written()).toBe('- one\n- [two](https://example.org/pier)')
  })
})

test('a link in a text is a chip, is followed, and is offered behind [[', async ({ window }) => {
  const sidebar = new Sidebar(window)
  await sidebar.makeNote('Place', 'Quiet Pier')
  for (const _ of ['one', 'two']) await sidebar.makeNote('Person', 'Ivan Double')

  await test.step('source mode shows the bare text and stays, for every vault of the computer', async () => {
    const note = await begin(window, 'See [[Quiet Pier|the pier]].')
    await expect(note.chip('the pier')).toBeVisible()
    const kept = window.waitForResponse(/setPreferences/)
    await note.field.press('Alt+M')
    await expect(note.chip('the pier')).toBeHidden()
    await kept
    await window.reload()
    await expect(note.field).toHaveText('See [[Quiet Pier|the pier]].')
    await expect(note.chip('the pier')).toBeHidden()
    await note.sourceSwitch.click()
    await expect(note.chip('the pier')).toBeVisible()
  })

  await test.step('a link is a chip that shows what it means', async () => {
    const note = await begin(window, 'From [[Quiet Pier|the pier]] with [[Ivan Double]] to [[Nowhere yet]]', 'Chips')
    await expect(note.chip('the pier')).toHaveAttribute('data-state', 'found')
    await expect(note.chip('the pier').getByRole('img', { name: 'Place' })).toBeVisible()
    await expect(note.chip('Ivan Double')).toHaveAttribute('data-state', 'ambiguous')
    await expect(note.chip('Nowhere yet')).toHaveAttribute('data-state', 'unresolved')
  })

  await test.step('a chip is one step for the cursor, and one key never takes it away', async () => {
    const note = await begin(window, 'To [[Pier|the pier]] or [[Nowhere]]', 'Steps')
    await note.field.press('Control+End')
    await window.keyboard.press('Backspace')
    await expect(note.chip('Nowhere')).toBeHidden()
    await window.keyboard.press('Backspace')
    await expect.poll(() => note.written()).toMatch(/\[\[Nowher\]\]$/)
    await window.keyboard.press('Control+Home')
    for (const _ of 'To *') await window.keyboard.press('ArrowRight')
    await window.keyboard.type('!')
    await expect.poll(() => note.written()).toMatch(/^To \[\[Pier\|the pier\]\]! or/)
    await note.pressChip('the pier')
    await window.keyboard.type('s')
    await expect.poll(() => note.written()).toMatch(/^To \[\[Pier\|the piers\]\]! or/)
  })

  await test.step('behind [[ a note is chosen by another name, and one of a doubled name is told apart and pinned', async () => {
    const note = await begin(window, '', 'Offers')
    await note.write('By [[ivan')
    await note
      .offer(/Ivan Double/)
      .last()
      .click()
    await expect.poll(() => note.written()).toMatch(/^By \[\[Ivan Double \(.+\)\|Ivan Double\]\]$/)
    await expect(note.chip('Ivan Double')).toHaveAttribute('data-state', 'found')
    await window.keyboard.type(' and [[no such name')
    await expect(note.offer(/Make Claim/)).toBeVisible()
    await note.field.press('Escape')
    await expect(note.offer(/Make Claim/)).toBeHidden()
    await note.write('` and `[[ivan` [[Iv')
    await expect(note.offer(/Ivan Double/).first()).toBeVisible()
    await note.field.press('Enter')
    await expect.poll(() => note.written()).toMatch(/`\[\[ivan` \[\[Ivan Double \(/)
  })

  await test.step('a link is followed by key, and by Ctrl-click in a tab of its own; one without a meaning asks for it', async () => {
    const [note, tabs] = [await begin(window, '', 'Ways on'), new Tabs(window)]
    await note.write('To [[Nowhere yet]] and [[Quiet Pier]]')
    await expect(note.chip('Quiet Pier')).toHaveAttribute('data-state', 'found')
    await note.pressChip('Nowhere yet', ['Control'])
    await window.getByRole('menuitem', { name: 'Event', exact: true }).click()
    await expect(note.chip('Nowhere yet')).toHaveAttribute('data-state', 'found')
    await note.pressChip('Nowhere yet', ['Control'])
    await expect(note.title).toHaveText('Nowhere yet')
    await expect(tabs.all).toHaveCount(2)
    await tabs.all.first().click()
    await note.field.press('Control+End')
    await note.field.press('Control+Enter')
    await expect(note.title).toHaveText('Quiet Pier')
  })
})
