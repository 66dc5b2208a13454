import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import { makeVault } from '../make-vault.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { StartPage } from '../pages/start-page.ts'
import { startWebHost } from '../web-host.ts'

const heading = (name: string) => ({ level: 1, name, exact: true })

test.describe('the first time', () => {
  test.use({ hasVault: false })

  test('a vault is made or opened in a folder that is looked at before', async ({ window, folder }) => {
    const start = new StartPage(window)

    await test.step('a vault is made by keyboard alone, and its writer is asked once', async () => {
      await expect(start.name).toBeFocused()
      await expect(start.place).toHaveValue(join(folder, 'My vault'))
      await window.keyboard.press('ControlOrMeta+A')
      await window.keyboard.type('Harbour papers')
      await expect(start.place).toHaveValue(join(folder, 'Harbour papers'))
      await window.keyboard.press('Tab')
      await window.keyboard.press('Tab')
      await window.keyboard.type('Olena Marsh')
      await window.keyboard.press('Enter')
      await expect(window.getByRole('heading', heading('Harbour papers'))).toBeVisible()
      expect(await readFile(join(folder, 'Harbour papers', 'vault.json'), 'utf8')).toContain('"who": "Olena Marsh"')
      await new Sidebar(window).choose('Open another vault')
      await expect(start.who).toHaveValue('Olena Marsh')
    })

    await test.step('a typed folder is looked at before anything is done with it', async () => {
      const words = (text: string | RegExp) => start.newVault.getByText(text)
      await mkdir(join(folder, 'full'))
      await writeFile(join(folder, 'full', 'letter.txt'), 'dear')
      await makeVault(join(folder, 'there'), 'There')
      await expect(words('This folder will be made.')).toBeVisible()
      await start.place.fill('vaults/mine')
      await expect(words(/whole path/)).toBeVisible()
      await start.place.fill(join(folder, 'full'))
      await expect(words(/needs an empty folder/)).toBeVisible()
      await expect(start.newVault.getByRole('button', { name: 'Make the vault' })).toBeDisabled()
      await start.folder.fill(join(folder, 'full'))
      await expect(start.openVault.getByText(/holds no vault/)).toBeVisible()
      await start.folder.fill(join(folder, 'nowhere'))
      await expect(start.openVault.getByText(/no such folder/)).toBeVisible()
      await start.folder.fill(join(folder, 'there'))
      await expect(start.openVault.getByText('There is a vault in this folder.')).toBeVisible()
      await start.folder.press('Enter')
      await expect(window.getByRole('heading', heading('There'))).toBeVisible()
    })

    await test.step('a folder around that is missing is not made', async () => {
      await new Sidebar(window).choose('Open another vault')
      await start.place.fill(join(folder, 'mistyped', 'mine'))
      await start.place.press('Enter')
      await expect(start.alert).toContainText('no folder “mistyped”')
    })
  })

  test('the sample opens, and is there again the next time', async ({ window, folder, started }) => {
    await new StartPage(window).sample.click()
    // Seventy notes are made.
    await expect(window.getByRole('heading', heading('Sample vault'))).toBeVisible({ timeout: 60_000 })
    await expect(new NoteList(window).row(/As soon as a man/)).toBeVisible()
    await started.stop()
    const again = await startWebHost(folder, [])
    expect(again.output()).toContain('Sample vault')
    await again.stop()
  })
})

test('another vault is opened in place of this one, and this one again; a vault can be forgotten', async ({ window, folder }) => {
  const [start, sidebar] = [new StartPage(window), new Sidebar(window)]
  await makeVault(join(folder, 'Other'), 'Other')

  await test.step('another vault is opened in place of this one, and this one again', async () => {
    await sidebar.makeNote('Page', 'Of the first')
    await sidebar.choose('Open another vault')
    await start.folder.fill(join(folder, 'Other'))
    await start.open.click()
    await expect(window.getByRole('heading', heading('Other'))).toBeVisible()
    await expect(window.getByText('This vault is empty.')).toBeVisible()
    await sidebar.choose('Open another vault')
    await start.recent('My vault').click()
    await expect(new NoteList(window).row('Of the first')).toBeVisible()
  })

  await test.step('the way back leads to the vault that is open, and a vault can be forgotten', async () => {
    await sidebar.choose('Open another vault')
    await start.folder.fill(join(folder, 'Other'))
    await start.open.click()
    await sidebar.choose('Open another vault')
    await start.forget('My vault').click()
    await expect(start.recent('My vault')).toBeHidden()
    await window.getByRole('button', { name: 'Back to “Other”' }).click()
    await expect(window.getByRole('heading', heading('Other'))).toBeVisible()
  })
})

test('another vault is opened while a second window is written in: it comes along, and its last words are in the vault they are of', async ({
  window,
  started,
  context,
  folder,
}) => {
  await makeVault(join(folder, 'Other'), 'Other')
  const second = await context.newPage()
  await second.goto(await started.link())
  const note = new NotePage(second)
  await new Sidebar(second).makeNote('Page', 'Of the first')
  await expect(note.titleField).toHaveValue('Of the first')
  const [start, sidebar] = [new StartPage(window), new Sidebar(window)]
  await sidebar.choose('Open another vault')
  await start.folder.fill(join(folder, 'Other'))
  await expect(start.openVault.getByText('There is a vault in this folder.')).toBeVisible()
  await note.write('Last words.')
  await start.open.click()
  for (const page of [window, second]) {
    await expect(page.getByRole('heading', heading('Other'))).toBeVisible()
    await expect(new Sidebar(page).item('All notes')).toHaveText(/0/)
    await expect(new NotePage(page).saved).toHaveText('Saved')
  }
  await new Sidebar(second).makeNote('Page', 'Of the other')
  await expect(note.titleField).toHaveValue('Of the other')
  await sidebar.choose('Open another vault')
  await start.recent('My vault').click()
  for (const page of [window, second]) {
    await expect(page.getByRole('heading', heading('My vault'))).toBeVisible()
    await new Sidebar(page).item('All notes').click()
    await expect(new NoteList(page).row(/./)).toHaveText([/Of the first/])
    await new NoteList(page).row('Of the first').click()
    await expect(new NotePage(page).text).toHaveText('Last words.')
  }
})

test('a vault that was used last and is gone is said, and opened when it is back', async ({ started, vault, folder, context, page }) => {
  await started.stop()
  await rename(vault, `${vault} away`)
  const again = await startWebHost(folder, [])
  await page.goto(await again.link())
  const start = new StartPage(page)
  await expect(start.alert).toContainText('“My vault” could not be opened')
  await expect(start.alert).toContainText('no such folder')
  await rename(`${vault} away`, vault)
  await start.alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', heading('My vault'))).toBeVisible()
  await context.close()
  await again.stop()
})

test('a lock of another computer is taken over only when somebody says so', async ({ started, vault, folder, context, page }) => {
  await started.stop()
  const now = `${new Date().toISOString()}[+00:00]`
  const lock = { pid: 4711, host: 'desk-at-home', startedAt: now, beat: now, mark: 'theirs' }
  await writeFile(join(vault, 'lock'), JSON.stringify(lock))
  const again = await startWebHost(folder, [])
  await page.goto(await again.link())
  const { alert } = new StartPage(page)
  await expect(alert).toContainText('desk-at-home')
  await alert.getByRole('checkbox').check()
  await alert.getByRole('button', { name: 'Take it over' }).click()
  await expect(page.getByRole('heading', heading('My vault'))).toBeVisible()
  await context.close()
  await again.stop()
})
