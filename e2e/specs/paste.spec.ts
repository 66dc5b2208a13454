import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** A red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

async function begin(window: Page): Promise<NotePage> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Harbour')
  await note.field.click()
  return note
}

test.describe('hostile HTML', () => {
  // The sanitiser's own parser reports the handlers that it takes away.
  test.use({ expected: [/^policy: script-src-attr inline/] })

  test('what is copied from a page is pasted as Markdown; nothing of it runs or is fetched', async ({ window }) => {
    const note = await begin(window)
    await note.paste({
      'text/plain': 'The pier',
      'text/html': `<h2>The <i>pier</i></h2><p onclick="broken=1">is <b>old</b>, says <a href="https://example.org/a">one</a>
      <img src="https://example.org/p.png" alt="a picture" onerror="broken=1"><script>broken=1</script></p>
      <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><ul><li>x<li>y</ul>`,
    })
    await expect.poll(() => note.written()).toContain('## The *pier*')
    const text = await note.written()
    expect(text).toContain('is **old**, says [one](https://example.org/a)')
    await expect(note.table.getByRole('columnheader')).toHaveText(['a', 'b'])
    expect(text).toMatch(/-\s+x\n-\s+y/)
    expect(text).not.toMatch(/broken|example\.org\/p/)
    await window.keyboard.press('Control+Z')
    await expect.poll(() => note.written()).toBe('')
  })
})

test.describe('pictures', () => {
  // Playwright's trace fetches the blobs of images to keep them.
  test.use({ expected: [/^policy: connect-src blob +:0$/] })

  test('dropped files are kept with the note and linked; one that lies about its type is a file', async ({ window }) => {
    const note = await begin(window)
    await note.drop([
      { name: 'red.png', type: 'image/png', base64: png },
      { name: 'lie.png', type: 'image/png', base64: Buffer.from('<script>broken=1</script>').toString('base64') },
      { name: 'page.html', type: 'text/html', base64: Buffer.from('<script>broken=1</script>').toString('base64') },
    ])
    await expect.poll(() => note.written()).toBe('![[red.png]]\n![[lie.png]]\n[[page.html]]')
    await expect(note.saved).toHaveText('Saved')
    await note.read()
    await expect(note.text.getByRole('img', { name: 'red.png' })).toBeVisible()
    await expect(note.text.getByRole('button', { name: 'lie.png' })).toHaveText('lie.png')
    const download = window.waitForEvent('download')
    await note.text.getByRole('button', { name: 'page.html' }).click()
    expect((await download).suggestedFilename()).toBe('page.html')
    await expect(new Sidebar(window).item('Unresolved links')).toHaveText(/0/)
  })
})

test('five megabytes are pasted in one step', async ({ window }) => {
  const note = await begin(window)
  const line = `${'lorem ipsum '.repeat(8)}\n`
  await note.paste({ 'text/plain': line.repeat(50_000) })
  await window.keyboard.type('the end')
  await expect(note.saved).toHaveText('Saved', { timeout: 60_000 })
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await expect.poll(() => note.written()).toBe('')
})
