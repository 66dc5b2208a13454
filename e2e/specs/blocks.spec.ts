import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

const table = ['Before.', '', '|ship|left|', '|-|:-:|', '|Ossian|[[Quay\\|the quay]]|', '|漢字|**now**|', '', 'Behind.'].join('\n')

test('a table is drawn, is source where the cursor is, and is written cell by cell', async ({ window }) => {
  const note = new NotePage(window)
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
  await note.read()
  await expect(note.text.getByRole('columnheader', { name: 'ships' })).toBeVisible()
})
