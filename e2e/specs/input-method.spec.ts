import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { InputMethod } from '../input-method.ts'
import { NoteForm } from '../pages/note-form.ts'
import type { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { another, begin } from '../writing.ts'

/** What stands on the disk, as a window reads it that knows nothing else. */
async function isStored(window: Page, note: NotePage, text: string): Promise<void> {
  await expect(note.saved).toHaveText('Saved')
  await window.reload()
  await expect.poll(() => note.written()).toBe(text)
}

const steps = ['n', 'に', 'にh', 'にほ', 'にほn', 'にほん'] as const

test('words are composed in texts and beside links, and none is done twice', async ({ window }) => {
  await new Sidebar(window).makeNote('Place', '日本')
  const method = await InputMethod.of(window)

  await test.step('a word that is given up leaves the text as it was', async () => {
    const note = await begin(window, 'Here.')
    await note.field.press('Control+End')
    await method.compose(...steps, '')
    await expect.poll(() => note.written()).toBe('Here.')
    await window.keyboard.type('So')
    await isStored(window, note, 'Here.So')
  })

  await test.step('behind [[ a name is composed, and the note offered for it is taken by the Enter after', async () => {
    const note = await begin(window, 'In ', 'Offers')
    await note.write('[[')
    await method.compose(...steps, '日本')
    await expect.poll(() => note.written()).toBe('In [[日本')
    await method.commit('日本')
    await expect(note.offer(/日本/).first()).toBeVisible()
    // The Enter that meant the word took nothing.
    expect(await note.written()).toBe('In [[日本')
    await note.field.press('Enter')
    await expect.poll(() => note.written()).toBe('In [[日本]]')
    await expect(note.chip('日本')).toHaveAttribute('data-state', 'found')
  })

  await test.step('beside a chip a word is composed before and behind it', async () => {
    const note = await begin(window, '[[日本]]', 'Chips')
    await expect(note.chip('日本')).toHaveAttribute('data-state', 'found')
    await note.field.press('Control+End')
    await method.compose('か', 'かr', 'から')
    await expect(note.saved).toHaveText('Saved')
    await expect(note.chip('日本')).toBeVisible()
    await method.commit('から')
    await expect.poll(() => note.written()).toBe('[[日本]]から')
    await note.field.press('Control+Home')
    await method.compose(...steps)
    await method.commit('今日')
    await expect.poll(() => note.written()).toBe('今日[[日本]]から')
    await isStored(window, note, '今日[[日本]]から')
  })
})

test('what is composed is saved meanwhile, beside what others write, and is one word in the end', async ({ window, started, context }) => {
  const method = await InputMethod.of(window)

  await test.step('a title is composed; only the name that was left stays as another name', async () => {
    const note = await begin(window, 'Text.', 'Pier')
    await note.titleField.press('End')
    await method.compose(...steps)
    await expect(note.saved).toHaveText('Saved')
    await expect(note.titleField).toHaveValue('Pierにほん')
    await method.compose('日本')
    await method.commit('日本')
    await expect(note.titleField).toHaveValue('Pier日本')
    // The Enter that meant the word was not done with the title.
    await expect(note.titleField).toBeFocused()
    await window.keyboard.type('.')
    await window.keyboard.press('Enter')
    await expect(note.titleField).not.toBeFocused()
    await expect(note.saved).toHaveText('Saved')
    await window.reload()
    await expect(note.titleField).toHaveValue('Pier日本.')
    await expect(new NoteForm(window).item('Other names', 1).getByRole('textbox').first()).toHaveValue('Pier')
    await expect(new NoteForm(window).list('Other names').getByRole('group')).toHaveCount(1)
  })

  await test.step('what another window writes into the line of a word that is composed waits for it, and neither is lost', async () => {
    const note = await begin(window, 'Above.\n\nBelow.', 'Two windows')
    const other = await context.newPage()
    const there = await another(other, started, window)
    await expect.poll(() => there.written()).toBe('Above.\n\nBelow.')

    await window.bringToFront()
    await note.field.press('Control+End')
    await method.compose(...steps)
    await there.field.press('Control+End')
    await there.field.press('Home')
    await other.keyboard.type('Theirs. ')
    await expect(there.saved).toHaveText('Saved')
    await expect.poll(() => there.written()).toBe('Above.\n\nTheirs. Below.にほん')
    await method.compose('日本')
    await method.commit('日本')
    await expect.poll(() => note.written()).toBe('Above.\n\nTheirs. Below.日本')
    await expect.poll(() => there.written()).toBe('Above.\n\nTheirs. Below.日本')
    await isStored(window, note, 'Above.\n\nTheirs. Below.日本')
  })

  await test.step('what is composed slowly is saved meanwhile and is one word in the end', async () => {
    const note = await begin(window, 'To  and back.', 'Small')
    await note.field.press('Control+Home')
    for (const _ of 'To ') await window.keyboard.press('ArrowRight')
    await method.compose(...steps)
    // The answer to a save comes while the word is composed.
    await expect(note.saved).toHaveText('Saved')
    await expect.poll(() => note.written()).toBe('To にほん and back.')
    // Nor does another size or look of the window end it.
    await window.setViewportSize({ width: 512, height: 350 })
    await window.emulateMedia({ colorScheme: 'dark' })
    await expect(window.locator(':root')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expect(note.field).toBeInViewport()
    await method.compose('日本')
    await method.commit('日本')
    await expect.poll(() => note.written()).toBe('To 日本 and back.')
    await window.keyboard.type('!')
    await expect.poll(() => note.written()).toBe('To 日本! and back.')
    await isStored(window, note, 'To 日本! and back.')
  })
})
