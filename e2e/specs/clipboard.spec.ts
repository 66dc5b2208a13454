import { expect, test } from '../fixtures.ts'
import { LinkPicker } from '../pages/link-picker.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a link that was copied means the same where it is pasted, though its name alone would not tell', async ({ window }) => {
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  for (const _ of ['of the hill', 'of the town']) {
    await sidebar.makeNote('Person', 'Ivan Double')
    await expect(note.titleField).toHaveValue('Ivan Double')
  }
  await sidebar.makeNote('Page', 'From here')
  await note.write('See ')
  await note.field.press('Control+Shift+K')
  const picker = new LinkPicker(window)
  // Not all of the name: what is offered for that is known from before there were two of it, until the answer comes.
  await picker.field.fill('Ivan Doub')
  await picker
    .option(/Ivan Double/)
    .first()
    .click()
  await expect.poll(() => note.written()).toMatch(/^See \[\[Ivan Double \(.+\)\|Ivan Double\]\]$/)
  await expect(note.saved).toHaveText('Saved')
  await note.field.press('Control+A')
  await note.field.press('Control+C')

  await sidebar.makeNote('Page', 'To there')
  await note.field.click()
  await note.field.press('Control+V')
  await expect.poll(() => note.written()).toMatch(/^See \[\[Ivan Double/)
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.link('Ivan Double').click()
  await expect(note.title).toHaveText('Ivan Double')
})
