import { execFile } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { endCore } from '../end-core.ts'
import { expect, test } from '../fixtures.ts'
import { makeVault } from '../make-vault.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { startWebHost } from '../web-host.ts'

// Rule 7 of docs/writing.md where the core, the host or the disk gives way; the rest of the rules of saving is in saving.spec.ts.

const run = promisify(execFile)

/** Mounts, which only root can; says so where it cannot be, and that is no failure. */
async function mounted(...options: readonly string[]): Promise<boolean> {
  const refused = await run('mount', [...options]).then(
    () => null,
    (error: unknown) => String(error),
  )
  if (refused !== null) process.stderr.write(`Not tried on a disk of its own, which only root can have: ${refused}\n`)
  return refused === null
}

/** A note that is being written in. */
async function writing(page: Page): Promise<NotePage> {
  const note = new NotePage(page)
  await new Sidebar(page).makeNote('Page', 'Diary')
  await note.write('Before. ')
  await expect(note.saved).toHaveText('Saved')
  return note
}

/** What stands on the disk, as a window reads it that knows nothing else. */
async function isStored(page: Page, note: NotePage, words: string): Promise<void> {
  await expect(note.saved).toHaveText('Saved')
  await page.reload()
  // A core that has just begun, on a busy computer, takes its time.
  await expect(note.whole).toContainText(words, { timeout: 60_000 })
}

/** While nothing can be stored, text can be written and stays, and the reason is said. */
async function writeInVain(note: NotePage, words: string): Promise<void> {
  await note.write(words)
  await expect(note.saved).toContainText('Not saved')
  await note.write('Still here. ')
  await expect(note.field).toContainText(`${words}Still here.`)
}

test('7: the core is ended while somebody types: it comes back, and no letter is lost or doubled', async ({ window, started, browser }) => {
  const note = await writing(window)
  const typing = note.write('What was typed meanwhile. ')
  await endCore(started, browser)
  await typing
  await note.write('And after.')
  await isStored(window, note, 'Before. What was typed meanwhile. And after.')
})

test('7: the host is killed while somebody types: the next one is found where it was, and takes what was typed', async ({
  page,
  vault,
  folder,
}) => {
  const first = await startWebHost(folder, ['--vault', vault])
  await page.goto(await first.link())
  const note = await writing(page)
  await first.kill()
  await writeInVain(note, 'Nobody answers. ')
  const second = await startWebHost(folder, [])
  expect(second.origin).toBe(first.origin)
  await isStored(page, note, 'Before. Nobody answers. Still here.')
  await second.stop()
})

test('7: a session that ended leaves what is not stored to be copied', async ({ page, vault, folder }) => {
  const first = await startWebHost(folder, ['--vault', vault])
  await page.goto(await first.link())
  const note = await writing(page)
  await first.kill()
  await note.write('Only here. ')
  await expect(note.saved).toContainText('Not saved')
  await rm(join(folder, 'ascertain', 'windows.json'))
  const second = await startWebHost(folder, ['--port', new URL(first.origin).port])
  await expect(page.getByText('This session has ended')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Diary' })).toHaveValue('Before. Only here. ')
  await second.stop()
})

test('7: the vault is renamed while somebody types: what is said to be saved is in it', async ({ window, vault }) => {
  const note = await writing(window)
  await rename(vault, `${vault} away`)
  await note.write('Written while it was away. ')
  await expect(note.saved).not.toHaveText(/Writing|Saving/)
  await rename(`${vault} away`, vault)
  const again = window.getByRole('button', { name: 'Try again' })
  if (await again.isVisible()) await again.click()
  await isStored(window, note, 'Before. Written while it was away.')
})

test('7: the disk is unmounted while somebody types: what is said to be saved is on it when it is back', async ({ page, folder }) => {
  const [disk, place] = [join(folder, 'disk'), join(folder, 'place')]
  for (const one of [disk, place]) await mkdir(one)
  const there = () => mounted('--bind', disk, place)
  const away = () => run('umount', ['-l', place])
  if (!(await there())) return
  try {
    const vault = join(place, 'My vault')
    await makeVault(vault, 'My vault')
    const host = await startWebHost(folder, ['--vault', vault])
    await page.goto(await host.link())
    const note = await writing(page)
    await away()
    await note.write('Written while it was away. ')
    await expect(note.saved).not.toHaveText(/Writing|Saving/)
    await there()
    const again = page.getByRole('button', { name: 'Try again' })
    if (await again.first().isVisible()) await again.first().click()
    await note.write('And after. ')
    await isStored(page, note, 'Before. Written while it was away. And after.')
    await host.stop()
    // What another start finds.
    const next = await startWebHost(folder, ['--vault', vault, '--port', new URL(host.origin).port])
    await page.goto('about:blank')
    await page.goto(await next.link())
    await new NoteList(page).row('Diary').click()
    await expect(note.text).toContainText('Before. Written while it was away. And after.')
    await next.stop()
  } finally {
    await away()
  }
})

test('7: the disk fills up while somebody types: it says so, and goes on when asked', async ({ page, folder }) => {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  if (!(await mounted('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk))) return
  try {
    const vault = join(disk, 'My vault')
    await makeVault(vault, 'My vault')
    const host = await startWebHost(folder, ['--vault', vault])
    await page.goto(await host.link())
    const note = await writing(page)
    const again = page.getByRole('button', { name: 'Try again' })

    await writeFile(join(disk, 'ballast'), new Uint8Array(8 * 1024 * 1024)).catch(() => {})
    // More than the journal's last page of 4 KB still takes.
    await note.field.fill(`Before. ${'Full of words. '.repeat(400)}`)
    await expect(note.saved).toContainText('Not saved')
    await expect(page.getByRole('contentinfo')).toContainText('The disk is full')
    await rm(join(disk, 'ballast'))
    await again.first().click()
    await expect(note.saved).toHaveText('Saved')
    await note.write('And after.')
    await isStored(page, note, 'And after.')
    await host.stop()
  } finally {
    await run('umount', ['-l', disk])
  }
})
