import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

const text = [
  '# The quay',
  '',
  'It was **shut** in `May`, see [the order](https://example.org/order).',
  '',
  '- [ ] ask the clerk',
  '- [x] read the log',
  '',
  '> so they say',
  '',
].join('\n')

test('a text is written as it will be read, folded, counted and walked', async ({ window }) => {
  const note = new NotePage(window)
  const begin = async (title: string, text: string) => {
    await new Sidebar(window).makeNote('Page', title)
    await expect(note.titleField).toHaveValue(title)
    await note.paste({ 'text/plain': text })
  }

  await test.step('headings fold, words are counted, and one writes at several places at once', async () => {
    await begin('Boats', '# Above\n\nboat and boat\n\n# Below\n\nOne more boat.\n')
    await expect(note.words).toHaveText('8 words')
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('Control+Shift+BracketLeft')
    await expect(note.field.getByText('boat and boat')).toHaveCount(0)
    await expect(note.field.getByText('One more boat.')).toBeVisible()
    await window.keyboard.press('Control+Shift+BracketRight')
    await note.field.getByText('boat and boat').dblclick({ position: { x: 5, y: 5 } })
    for (let more = 0; more < 2; more++) await window.keyboard.press('Control+d')
    await window.keyboard.type('ship')
    await expect.poll(() => note.written()).toBe('# Above\n\nship and ship\n\n# Below\n\nOne more ship.\n')
  })

  await test.step('the outline leads to a heading of the text, read and written', async () => {
    await begin('Outline', `# Above\n\n${'Words.\n\n'.repeat(120)}## Be*low*\n\nThe end.`)
    const outline = window.getByRole('navigation', { name: 'Outline' })
    await expect(outline.getByRole('listitem')).toHaveText(['Above', 'Be*low*'])
    await outline.getByRole('button', { name: 'Be*low*' }).click()
    await expect(note.field.getByText('The end.')).toBeInViewport()
    await window.keyboard.insertText('Far ')
    await expect.poll(() => note.written()).toContain('Far ## Be')
    await window.keyboard.press('Control+z')
    await note.read()
    await outline.getByRole('button', { name: 'Be*low*' }).click()
    await expect(note.text.getByRole('heading', { name: 'Below' })).toBeFocused()
    await expect(note.text.getByText('The end.')).toBeInViewport()
  })

  await test.step('the text is shown as it will be read, its signs where the cursor is, and tasks are ticked by a press', async () => {
    await begin('Quay', text)
    const line = (words: string) => note.field.locator('.cm-line').filter({ hasText: words })
    const signs = (words: string) => line(words).locator('.sr-only')
    await window.keyboard.press('Control+End')
    await expect(signs('The quay')).toHaveText(['# '])
    await expect(signs('shut')).toHaveText(['**', '**', '`', '`', '[', '](https://example.org/order)'])
    await expect(line('The quay').getByText('The quay', { exact: true })).toHaveCSS('font-weight', '600')
    // All of it is in the page still, as it is stored.
    expect(await note.written()).toBe(text)

    await window.keyboard.press('Control+Home')
    await expect(signs('The quay')).toHaveCount(0)
    await line('shut').getByText('shut', { exact: true }).click()
    await expect(signs('shut')).toHaveText(['`', '`', '[', '](https://example.org/order)'])

    await note.tick('ask the clerk')
    await expect.poll(() => note.written()).toBe(text.replace('[ ]', '[x]'))
    await note.tick('read the log')
    await expect.poll(() => note.written()).toBe(text.replace('[x]', '[-]').replace('[ ]', '[x]').replace('[-]', '[ ]'))
    await window.keyboard.press('Control+z')
    await expect.poll(() => note.written()).toBe(text.replace('[ ]', '[x]'))

    // By keys: a task is ticked, words are made strong.
    await line('ask the clerk').getByText('ask the clerk').click()
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => note.written()).toBe(text)
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => note.written()).toBe(text.replace('[ ]', '[x]'))
    await window.keyboard.press('End')
    for (const written of ['ask the **clerk**', 'ask the clerk']) {
      await window.keyboard.press('Control+b')
      await expect.poll(() => note.written()).toBe(text.replace('[ ]', '[x]').replace('ask the clerk', written))
    }

    // As source there is nothing but signs.
    await window.keyboard.press('Alt+m')
    await expect(note.field.locator('.sr-only')).toHaveCount(0)
    await expect(line('ask the clerk')).toHaveText('- [x] ask the clerk')
  })
})
