import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** Would say so, were it run, and ask for what lies in the vault. */
const script =
  "localStorage.setItem('broken', '1'); window.broken = 1; fetch('/rpc/notes/list', { method: 'POST', body: '{}' }); fetch('/files/x')"
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="${script.replaceAll('"', '&quot;')}">
<script>${script.replaceAll('&', '&amp;')}</script><image href="https://example.org/p.png" width="9" height="9"/><rect width="40" height="40" fill="red"/></svg>`

async function begin(window: Page): Promise<NotePage> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', 'Harbour')
  await note.field.click()
  return note
}

/** A file of the test's folder. */
async function made(folder: string, name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('a dropped folder is refused with words, and the file beside it is kept', async ({ window, folder }) => {
  const note = await begin(window)
  await mkdir(join(folder, 'Papers'))
  await made(join(folder, 'Papers'), 'inside.txt', 'inside')
  await note.dropFromDisk([join(folder, 'Papers'), await made(folder, 'beside.txt', 'beside')])
  await expect(window.getByRole('alert').filter({ hasText: 'Folders cannot be kept with a note: Papers.' })).toBeVisible()
  await expect.poll(() => note.written()).toBe('[[beside.txt]]')
})

test('a file that is gone before it is read is named, and the rest is kept', async ({ window, folder }) => {
  const note = await begin(window)
  const [first, gone, last] = [
    await made(folder, 'first.txt', '1'),
    await made(folder, 'gone.txt', '2'),
    await made(folder, 'last.txt', '3'),
  ]
  await note.dropFromDisk([first, gone, last], () => rm(gone))
  await expect(window.getByRole('alert').filter({ hasText: 'These files could not be read or stored: gone.txt.' })).toBeVisible()
  await expect.poll(() => note.written()).toBe('[[first.txt]]\n[[last.txt]]')
})

test('five hundred files dropped at once are all kept, in their order, and it is said how far it is', async ({ window, folder, vault }) => {
  test.slow()
  const note = await begin(window)
  const names = Array.from({ length: 500 }, (_, at) => `page ${String(at + 1).padStart(3, '0')}.txt`)
  const paths = await Promise.all(names.map((name) => made(folder, name, `The text of ${name}.`)))
  await note.dropFromDisk(paths)
  await expect(note.storing).toHaveText(/Storing files: [1-9]\d* of 500/)
  await note.write('Written meanwhile.')
  await expect(note.storing).toBeHidden({ timeout: 120_000 })
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await expect(note.text).toContainText('Written meanwhile.')
  expect(await note.text.getByRole('button').allTextContents()).toEqual(names)
  await expect(note.around.getByRole('region', { name: 'Attachments' }).getByRole('button')).toHaveCount(500)
  await expect(window.getByRole('alert')).toHaveCount(0)
  const stored = await readdir(join(vault, 'files'), { recursive: true })
  expect(stored.filter((path) => /[0-9a-f]{64}$/.test(path))).toHaveLength(500)
  const download = window.waitForEvent('download')
  await note.text.getByRole('button', { name: 'page 500.txt' }).click()
  expect((await download).suggestedFilename()).toBe('page 500.txt')
})

test.describe('pictures', () => {
  // Playwright's trace fetches the blobs of images to keep them.
  test.use({ expected: [/^policy: connect-src blob +:0$/] })

  test('no script of a picture or of a page that is kept with a note runs or asks for anything', async ({ window, context, folder }) => {
    const note = await begin(window)
    await note.dropFromDisk([
      await made(folder, 'sign.svg', svg),
      await made(folder, 'page.html', `<script>${script}</script><img src="https://example.org/p.png">`),
      await made(folder, 'lie.png', `<html><script>${script}</script>`),
    ])
    await expect.poll(() => note.written()).toBe('![[sign.svg]]\n[[page.html]]\n![[lie.png]]')
    await expect(note.saved).toHaveText('Saved')
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await note.read()
    const sign = note.text.getByRole('img', { name: 'sign.svg' })
    await expect(sign).toBeVisible()
    expect(await sign.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(40)
    await expect(note.text.getByRole('button', { name: 'lie.png' })).toHaveAttribute('title', /cannot be shown as a picture/)
    await expect(note.text.getByRole('img')).toHaveCount(1)
    const download = window.waitForEvent('download')
    await note.text.getByRole('button', { name: 'page.html' }).click()
    expect((await download).suggestedFilename()).toBe('page.html')
    expect(context.pages()).toHaveLength(1)
    expect(asked.filter((path) => path === '/rpc/notes/list' || path === '/files/x')).toEqual([])
    expect(await window.evaluate(() => [Reflect.get(globalThis, 'broken'), localStorage.getItem('broken')])).toEqual([undefined, null])
  })
})
