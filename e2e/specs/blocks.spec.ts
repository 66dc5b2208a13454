import { expect, test } from '../fixtures.ts'
import { InputMethod } from '../input-method.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

const table = ['Before.', '', '|ship|left|', '|-|:-:|', '|Ossian|[[Quay\\|the quay]]|', '|漢字|**now**|', '', 'Behind.'].join('\n')

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a text is written with what stands in it: tables, footnotes, callouts, code and pictures', async ({ window }) => {
  const note = new NotePage(window)

  await test.step('a table is drawn, is source where the cursor is, and is written cell by cell', async () => {
    await new Sidebar(window).makeNote('Page', 'Quay')
    await note.paste({ 'text/plain': table })
    await window.keyboard.press('Control+End')
    await expect(note.table.getByRole('columnheader')).toHaveText(['ship', 'left'])
    await expect(note.table.getByRole('cell', { name: 'now' }).locator('strong')).toHaveText('now')
    await expect(note.table.locator('.link-chip-words')).toHaveText('the quay')

    // A press goes into the cell; nothing is changed by going from cell to cell.
    await note.table.getByRole('cell', { name: 'now' }).click()
    await expect(note.table).toHaveCount(0)
    await window.keyboard.press('Shift+Tab')
    await window.keyboard.press('Shift+Tab')
    await window.keyboard.press('Shift+Tab')
    await expect(note.line('Ossian')).toHaveText('|Ossian|[[Quay\\|the quay]]|')
    // What is typed makes the columns even when its cell is left, and is one step with it.
    await window.keyboard.insertText(' II')
    await expect(note.line('Ossian')).toHaveText('|Ossian II|[[Quay\\|the quay]]|')
    await window.keyboard.press('Enter')
    const even = [
      '| ship      |        left        |',
      '| --------- | :----------------: |',
      '| Ossian II | [[Quay\\|the quay]] |',
      '| 漢字      |      **now**       |',
    ]
    await expect.poll(async () => (await note.written()).split('\n').slice(2, 6)).toEqual(even)
    await window.keyboard.type('!')
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await expect(note.line('Ossian')).toHaveText('|Ossian|[[Quay\\|the quay]]|')
    await window.keyboard.press('Control+y')
    await expect(note.line('Ossian')).toHaveText(even[2] ?? '')

    // Behind the last cell there comes a row; Escape goes on behind the table, which is drawn again.
    await note.line('漢字').click()
    await window.keyboard.press('End')
    await window.keyboard.press('Tab')
    await window.keyboard.type('Sula')
    await new Palette(window).choose('Column behind', /^Column behind/)
    await window.keyboard.type('days')
    await window.keyboard.press('Escape')
    await expect(note.table.getByRole('columnheader')).toHaveText(['ship', '', 'left'])
    await expect(note.table.getByRole('row').last().getByRole('cell')).toHaveText(['Sula', 'days', ''])
    await window.keyboard.type('And ')
    await expect(note.line('And Behind.')).toBeVisible()

    // From above, an arrow goes in.
    await note.line('Before.').click()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    await expect(note.table).toHaveCount(0)
    await window.keyboard.type('s')
    await expect(note.line('ships')).toBeVisible()

    // What an input method composes there stays under the fingers, though it is saved meanwhile; the columns are made when its cell is left.
    const method = await InputMethod.of(window)
    await method.compose('n', 'に', 'にh', 'にほ', 'にほn', 'にほん')
    await expect(note.line('ships')).toHaveText('| shipsにほん      |      |        left        |')
    await expect(note.saved).toHaveText('Saved')
    await method.compose('日本')
    await method.commit('日本')
    await window.keyboard.press('Tab')
    await expect(note.line('ships')).toHaveText('| ships日本 |      |        left        |')

    // Lines that are pasted into a cell come as one; a new table stands behind the one that one is in.
    await note.line('Sula').click()
    await window.keyboard.press('End')
    await window.keyboard.press('Shift+Tab')
    await note.paste({ 'text/plain': ' at\n\nsea | land' })
    await expect(note.line('Sula')).toContainText('| days at sea \\| land')
    await new Palette(window).choose('Insert a table', /^Insert a table/)
    await note.read()
    await expect(note.text.getByRole('columnheader', { name: 'ships日本' })).toBeVisible()
    await expect(note.text.getByRole('cell', { name: 'days at sea | land' })).toBeVisible()
    await expect(note.text.getByRole('table')).toHaveCount(2)
  })

  await test.step('behind a slash a block is chosen; footnotes, callouts, code and pictures look as they will be read', async () => {
    await new Sidebar(window).makeNote('Page', 'Pier')
    await expect(note.titleField).toHaveValue('Pier')
    await note.write('From 1/2 on, see a/b /')
    await expect(note.offer('Heading 1')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(note.offer('Heading 1')).toBeHidden()
    await window.keyboard.type(' /footn')
    await expect(note.offer(/^Footnote/)).toBeVisible()
    await expect(note.offer(/^Heading/)).toHaveCount(0)
    await window.keyboard.press('Enter')
    await window.keyboard.type('The log.')
    await expect.poll(() => note.written()).toBe('From 1/2 on, see a/b / [^1]\n\n[^1]: The log.')

    // The note is shown to whoever rests on its number; a key goes there and back.
    await expect(note.line('From').locator('.md-footnote')).toHaveText('[^1]')
    await note.line('From').locator('.md-footnote').hover()
    await expect(note.footnotePreview).toHaveText('The log.')
    await note.line('The log.').click()
    await window.keyboard.press('Home')
    await window.keyboard.press('Control+Enter')
    await expect(note.line('From').locator('.md-footnote')).toHaveCount(0)
    await window.keyboard.press('Control+Enter')
    await window.keyboard.type(' So.')

    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.type('/callout')
    await expect(note.offer(/^Callout/)).toBeVisible()
    await window.keyboard.press('Enter')
    await window.keyboard.type('Mind')
    await window.keyboard.press('Control+End')
    await window.keyboard.type('the step')
    await note.write('\n')
    await window.keyboard.press('Enter')
    await window.keyboard.type('/cod')
    await expect(note.offer(/^Code/)).toBeVisible()
    await window.keyboard.press('Enter')
    await window.keyboard.type('js')
    await window.keyboard.press('ArrowDown')
    // No slash is one in code.
    await window.keyboard.type("return 'x' + '[[y]]' /")
    await expect(note.line('return').locator('.code-keyword')).toHaveText('return')
    await expect(note.offer(/^Heading/)).toHaveCount(0)
    await expect(note.chip('y')).toHaveCount(0)
    await note.drop([{ name: 'Map.png', type: 'image/png', base64: pixel }])
    await expect(note.picture('Map.png')).toBeVisible()
    await expect(note.line('Mind').locator('.md-callout-kind')).toHaveText('[!note] ')

    await note.read()
    await expect(note.text.locator('.callout-title')).toHaveText('note Mind')
    await expect(note.text.locator('.code-string')).toHaveText(["'x'", "'[[y]]'"])
    await expect(note.text.getByRole('img', { name: 'Map.png' })).toBeVisible()
  })
})
