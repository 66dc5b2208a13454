import { call } from '../bench/page-client.ts'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

const line = 'The clerk at the harbour wrote every name down twice, once for the ship and once for **himself**, and kept both lists.\n\n'
const fiveMegabytes = line.repeat(Math.ceil(5_000_000 / line.length))

test('five megabytes are pasted in one step, taken back by one, and are whole after saving and a reload', async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Long')
  const body = async () => {
    const id = new URL(window.url()).hash.split('/')[2]
    return ((await call(window, 'notes.get', { id })) as { body: string }).body
  }
  const saved = () => window.waitForResponse((answer) => answer.url().endsWith('/rpc/notes/save') && answer.ok())
  const first = saved()
  await note.write('Before. ')
  await first
  await expect.poll(body).toBe('Before. ')

  const pasted = saved()
  await note.paste({ 'text/plain': fiveMegabytes })
  await expect(note.saved).toHaveText(/Writing…|Saving…/)
  await pasted
  // Told by a boolean: nobody reads five megabytes of difference.
  expect((await body()) === `Before. ${fiveMegabytes}`).toBe(true)

  const taken = saved()
  await note.field.press('Control+Z')
  await taken
  expect(await body()).toBe('Before. ')

  const again = saved()
  await note.field.press('Control+Shift+Z')
  await again
  await window.keyboard.type('After.')
  await expect(note.saved).toHaveText(/Writing…|Saving…/)
  await expect(note.saved).toHaveText('Saved')
  await window.reload()
  await note.field.waitFor()
  expect((await body()) === `Before. ${fiveMegabytes}After.`).toBe(true)
  await note.field.press('Control+End')
  await expect(note.field.getByText('After.', { exact: true })).toBeVisible()
})
