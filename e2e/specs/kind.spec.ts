import { expect, test } from '../fixtures.ts'
import { chooseKind } from '../pages/dialogs.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.use({ hostOptions: ['--sample'] })

test('a note becomes another kind and its fields come back with the old one', async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Place', 'Lantern Street')
  await note.write('By the harbour.')
  await window.getByRole('textbox', { name: 'What it is' }).fill('a street')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.more('Change the kind')
  await chooseKind(window, 'Event', /does not have: What it is/)
  await expect(note.kind('Event')).toBeVisible()
  await expect(note.text).toHaveText('By the harbour.')
  await expect(note.value('place.what')).toContainText('a street')
  await note.more('Change the kind')
  await chooseKind(window, 'Place', /come back: What it is/)
  await expect(note.value('What it is')).toHaveText('a street')
  await window.keyboard.press('Control+z')
  await expect(note.kind('Event')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(note.value('What it is')).toHaveText('a street')
  await expect(note.kind('Place')).toBeVisible()
})
