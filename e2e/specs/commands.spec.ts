import type { Page } from '@playwright/test'
import { type CommandId, commandIds, commands } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** Commands that change nothing one could see, and why. */
const unseen: { readonly [id in CommandId]?: string } = {
  'edit.save': 'all is saved as one types; the key is harmless',
  'note.follow': 'goes where the link at the cursor leads, and here there is none: editor.spec.ts',
  'go.random': 'goes to any note, which may be this one: day.spec.ts',
  'note.print': 'the dialog is the browser’s own',
  'search.next': 'goes through what was searched for, and here nothing was: marks.spec.ts',
  'search.previous': 'likewise',
  'search.clear': 'likewise',
  ...Object.fromEntries(
    commandIds
      .filter((id) => commands[id].menu === 'table' && id !== 'table.insert')
      .map((id) => [id, 'is of the table that the cursor is in, and here it is in none: blocks.spec.ts']),
  ),
  'list.compare': 'two chosen notes are needed, and here all are chosen: compare.spec.ts',
  'tab.compare': 'two notes beside each other are needed, and here one is: compare.spec.ts',
  'compare.next': 'goes through what differs, and here nothing is compared: compare.spec.ts',
  'compare.previous': 'likewise',
  'compare.left': 'likewise',
  'compare.right': 'likewise',
  'window.new': 'another window opens, this one stays',
}
/** Those that need the note in the trash, or notes that are chosen in the list; each after what makes it possible. */
const ending: readonly CommandId[] = [
  ...([
    'note.trash',
    'note.restore',
    'list.all',
    'list.star',
    'list.unstar',
    'list.tags',
    'list.export',
    'list.clear',
    'list.all',
    'list.trash',
  ] as const),
  ...(['vault.restoreTrash', 'note.trash', 'go.trash', 'list.all', 'list.restore', 'note.trash', 'vault.emptyTrash'] as const),
]
/** Those of tabs, when one is pinned and another open behind it; at the end that is so again. */
const ofTabs: readonly CommandId[] = [
  ...(['tab.previous', 'tab.closeOthers', 'tab.reopen', 'tab.next', 'tab.previous', 'tab.pin'] as const),
  ...(['tab.left', 'tab.right', 'tab.split', 'tab.turn', 'tab.turn', 'tab.close'] as const),
]
/** Those that hide a part of the window, which the next ones need. */
const hiding: readonly CommandId[] = ['look.sidebar', 'look.list', 'look.inspector']
/** What the palette calls a command where it depends. */
const called: { readonly [id in CommandId]?: RegExp } = { 'note.edit': /^Read/ }

/** All of the window that a command may change: where it is, what it shows, where the focus is, which side is in front, how it looks. */
async function picture(page: Page): Promise<string> {
  const rest = await page.evaluate(() => {
    const { activeElement: focus, documentElement: root } = document
    const fronts = Array.from(document.querySelectorAll('.note-side'), (side) => side.hasAttribute('data-front')).join()
    return [location.hash, focus?.className, focus?.getAttribute('aria-label'), root.dataset.mantineColorScheme, fronts].join('\n')
  })
  return `${rest}\n${await page.locator('body').ariaSnapshot()}`
}

/** Does a command by its words in the palette, and waits until something is other than before. */
async function does(page: Page, id: CommandId): Promise<void> {
  const before = await picture(page)
  const name = say(`command.${id}`)
  const words = called[id] ?? new RegExp(`^${name.replace(/[()]/g, '\\$&')}`)
  await new Palette(page).choose(id === 'note.edit' ? 'Read' : name, words)
  await expect(page.getByRole('dialog', { name: 'Find or do' })).toBeHidden()
  await expect(async () => expect(await picture(page), id).not.toBe(before)).toPass()
}

test('every command that the palette offers changes or opens something', async ({ window }) => {
  test.setTimeout(400_000)
  const sidebar = new Sidebar(window)
  const note = new NotePage(window)
  await sidebar.makeNote('Page', 'Harbour')
  await note.write('Words.')
  await expect(note.saved).toHaveText('Saved')
  const editing = new URL(window.url()).hash
  const done = new Set<CommandId>(['go.palette'])
  const again = async () => {
    await window.keyboard.press('Escape')
    await window.evaluate((hash) => location.assign(hash), editing)
    await expect(window.getByRole('dialog')).toBeHidden()
  }
  // What can be done again is what was undone.
  const whenAsked = (id: CommandId) => id === 'edit.redo' || id in unseen || [...ending, ...ofTabs].includes(id) || done.has(id)
  for (const id of commandIds.filter((one) => !whenAsked(one))) {
    await again()
    await expect(note.titleField).toBeVisible()
    await does(window, id)
    done.add(id)
    if (hiding.includes(id)) await window.keyboard.press(commands[id].keys[0] ?? '')
    if (id === 'edit.undo') {
      await does(window, 'edit.redo')
      done.add('edit.redo')
    }
  }
  await again()
  await does(window, 'tab.pin')
  await sidebar.makeNote('Page', 'Mill')
  for (const id of ofTabs) {
    await does(window, id)
    done.add(id)
  }
  for (const id of ending) {
    // Where a command leaves a dialog or the note behind, the next begins at the note again.
    if (['list.all', 'list.export', 'list.clear', 'note.trash'].includes(id)) await again()
    await does(window, id)
    done.add(id)
  }
  expect(commandIds.filter((id) => !done.has(id) && !(id in unseen))).toEqual([])
})
