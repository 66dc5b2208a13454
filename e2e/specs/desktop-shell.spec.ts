import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '#shared/messages/index.ts'
import { answerDialogs, answersOf } from '../desktop-checks.ts'
import { type DesktopHost, desktopKind, startAgain, startDesktopHost } from '../desktop-host.ts'
import { expect, test } from '../fixtures.ts'
import { speakIn } from '../language.ts'
import { makeVault } from '../make-vault.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { StartPage } from '../pages/start-page.ts'

/** A command as the menu bar shows it. */
const inMenu = (host: DesktopHost, id: string) =>
  host.evaluate(({ Menu }, which) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(which)
    return item ? `${item.label}${item.enabled ? '' : ' (not now)'}` : null
  }, id)

/** All words of the menu bar that are not the system's own, which have a role. */
const ownLabels = (host: DesktopHost) =>
  host.evaluate(({ Menu }) => {
    const labels = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(({ label, role, submenu }) => [...(role || label === '' ? [] : [label]), ...labels(submenu)])
    return labels(Menu.getApplicationMenu())
  }, null)

const choose = (host: DesktopHost, id: string) =>
  host.evaluate(({ Menu }, which) => void Menu.getApplicationMenu()?.getMenuItemById(which)?.click(), id)

const closeFirst = (host: DesktopHost) => host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)

test.describe('the desktop program', { tag: '@desktop' }, () => {
  test('has a menu bar that shows what may be done, and does it', async ({ desktop, window }) => {
    await expect(new Sidebar(window).item('All notes')).toBeVisible()
    await expect.poll(() => inMenu(desktop, 'note.new')).toBe('New note')
    expect(await inMenu(desktop, 'edit.undo')).toBe('Undo (not now)')
    await choose(desktop, 'note.new')
    await window.getByRole('dialog').getByRole('textbox').fill('Quiet Pier')
    await window.keyboard.press('Enter')
    await expect(new NotePage(window).titleField).toHaveValue('Quiet Pier')
    await expect.poll(() => inMenu(desktop, 'edit.undo')).toMatch(/^Undo: .*Quiet Pier/)
    // Out of the text, where undo is the text's own.
    await new NotePage(window).read()
    await choose(desktop, 'edit.undo')
    await expect.poll(() => inMenu(desktop, 'edit.redo')).toMatch(/^Redo: /)

    await speakIn(window, 'uk')
    await expect.poll(() => inMenu(desktop, 'note.new')).toBe('Нова нотатка')
    await expect.poll(() => inMenu(desktop, 'edit.redo')).toMatch(/^Повторити: .*Quiet Pier/)
    // What is the system's own it says in its own language.
    const labels = await ownLabels(desktop)
    expect(labels.length).toBeGreaterThan(30)
    expect(labels.filter((label) => !/[а-яґєії]/i.test(label))).toEqual([])
  })

  test.describe('asked for an address of the web, and given files', () => {
    // A page that the stand-in refuses to open is there for a moment, and asks; nothing is answered.
    // Playwright's trace fetches the blobs of images to keep them.
    test.use({ expected: [/^request: https:\/\/xn--bnk|^policy: connect-src blob +:/] })

    test('opens an address outside, and keeps files', async ({ desktop, window }) => {
      const note = new NotePage(window)

      await test.step('asked for an address of the web opens it outside, only after showing what it really is', async () => {
        await new Sidebar(window).makeNote('Page', 'Report')
        await note.write('Read [the bank](https://bаnk.example/login), they say.')
        await expect(note.saved).toHaveText('Saved')
        await note.read()
        await answerDialogs(desktop, 1)
        await note.link('the bank').click()
        await expect.poll(() => answersOf(desktop)).toEqual({ asked: ['https://xn--bnk-6cd.example/login'], opened: [] })
        await answerDialogs(desktop, 0)
        await note.link('the bank').click()
        await expect.poll(async () => (await answersOf(desktop)).opened).toEqual(['https://xn--bnk-6cd.example/login'])
      })

      await test.step('files dropped on a note are kept with it, and the window stays where it is', async () => {
        await new Sidebar(window).makeNote('Page', 'Harbour')
        await expect(note.titleField).toHaveValue('Harbour')
        await note.field.click()
        const place = window.url()
        await note.drop([{ name: 'log.txt', type: 'text/plain', base64: Buffer.from('Six ships.').toString('base64') }])
        await expect.poll(() => note.written()).toBe('[[log.txt]]')
        await expect(note.saved).toHaveText('Saved')
        expect([window.url(), desktop.windows().length]).toEqual([place, 1])
        await note.read()
        await expect(note.text.getByRole('button', { name: 'log.txt' })).toBeVisible()
      })
    })
  })

  test('is one, goes where a link leads or another start says, and has several windows', async ({
    desktop,
    window,
    host,
    folder,
    vault,
  }) => {
    const kind = host === 'electron' ? host : 'standin'
    await new Sidebar(window).makeNote('Place', 'Lantern Street')
    await expect(new NotePage(window).saved).toHaveText('Saved')
    const note = /note\/(\w{26})/.exec(window.url())?.[1]
    const { id }: { id: string } = JSON.parse(await readFile(join(vault, 'vault.json'), 'utf8'))

    await test.step('is one: a second start brings a link to the first, and ends', async () => {
      await new Sidebar(window).item('Backups').click()
      expect(await startAgain(kind, { data: folder, options: [`ascertain://${id.toLowerCase()}/note/${note}`] })).toBe(0)
      await expect(new NotePage(window).title).toHaveText('Lantern Street')
      expect(desktop.windows()).toHaveLength(1)
    })

    await test.step('goes to a note that the system hands over as an address', async () => {
      await new Sidebar(window).item('Backups').click()
      await expect(window.getByRole('heading', { name: 'Backups' })).toBeVisible()
      const isHandled = (address: string) =>
        desktop.evaluate(({ app }, given) => {
          const event = { isPrevented: false, preventDefault: () => void Object.assign(event, { isPrevented: true }) }
          app.emit('open-url', event, given)
          return event.isPrevented
        }, address)
      await answerDialogs(desktop, 0)
      expect(await isHandled(`ascertain://${'0'.repeat(26)}/note/${note}`)).toBe(true)
      await expect.poll(async () => (await answersOf(desktop)).asked).toEqual([say('desktop.unknown-vault.detail')])
      expect(await isHandled(`ascertain://${id.toLowerCase()}/note/${note}`)).toBe(true)
      await expect(new NotePage(window).title).toHaveText('Lantern Street')
      expect(desktop.windows()).toHaveLength(1)
    })

    await test.step('is one: a second start with another vault opens it in the first, and ends', async () => {
      await expect(new Sidebar(window).item('All notes')).toBeVisible()
      await makeVault(join(folder, 'Other'), 'Other')
      expect(await startAgain(kind, { data: folder, options: ['--vault', join(folder, 'Other')] })).toBe(0)
      await expect(window.getByRole('heading', { level: 1, name: 'Other' })).toBeVisible()
      expect(desktop.windows()).toHaveLength(1)
    })

    await test.step('opens another window beside the first', async () => {
      await expect(new Sidebar(window).item('All notes')).toBeVisible()
      await expect.poll(() => inMenu(desktop, 'window.new')).toBe('New window')
      await choose(desktop, 'window.new')
      await expect.poll(() => desktop.windows().length).toBe(2)
      await expect(new Sidebar(window).item('All notes')).toBeVisible()
    })
  })

  test('asks what to do when the process of a page ended, and loads it again or closes the window', async ({ desktop, window }) => {
    const note = new NotePage(window)
    await new Sidebar(window).makeNote('Page', 'Harbour')
    await note.write('Stored words.')
    await expect(note.saved).toHaveText('Saved')
    await expect(note.field).toHaveText('Stored words.')
    const endPage = (reason: 'crashed' | 'clean-exit') =>
      desktop.evaluate(
        ({ BrowserWindow }, why) =>
          void BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: why, exitCode: 1 }),
        reason,
      )
    const asked = async () => (await answersOf(desktop)).asked
    await answerDialogs(desktop, 0)
    await endPage('clean-exit')
    expect(await asked()).toEqual([])
    const loaded = window.waitForEvent('load')
    await endPage('crashed')
    await loaded
    expect(await asked()).toEqual([say('desktop.page-gone.detail')])
    await expect(note.field).toHaveText('Stored words.')
    await answerDialogs(desktop, 1)
    await endPage('crashed')
    expect(await desktop.exited).toBe(0)
  })

  test('closes when what was typed is saved, and the vault with it', async ({ desktop, window, folder, vault }) => {
    // It starts the program twice.
    test.slow()
    const note = new NotePage(window)
    await new Sidebar(window).makeNote('Page', 'Harbour')
    await note.write('Last words.')
    const place = new URL(window.url()).hash
    await closeFirst(desktop)
    expect(await desktop.exited).toBe(0)
    await expect(readFile(join(vault, 'lock'))).rejects.toThrow('ENOENT')
    const again = await startDesktopHost(desktopKind(), { data: folder, options: [] })
    await expect(new Sidebar(again.page).item('All notes')).toBeVisible({ timeout: 60_000 })
    await again.page.evaluate((hash) => location.assign(hash), place)
    await expect(new NotePage(again.page).field).toHaveText('Last words.')
    await again.stop()
  })

  test('asks before it closes over text that cannot be stored, and keeps the window or lets it go', async ({ desktop, window, vault }) => {
    const note = new NotePage(window)
    await new Sidebar(window).makeNote('Page', 'Harbour')
    await expect(note.saved).toHaveText('Saved')
    await rm(vault, { recursive: true })
    await note.write('Only here.')
    await expect(note.saved).toContainText('Not saved')
    const asked = async () => (await answersOf(desktop)).asked
    await answerDialogs(desktop, 0)
    await closeFirst(desktop)
    await expect.poll(asked, { timeout: 60_000 }).toEqual([expect.stringContaining('Close it, and that text is lost.')])
    await expect(note.field).toHaveText('Only here.')
    await answerDialogs(desktop, 1)
    await closeFirst(desktop)
    await desktop.exited
  })

  test.describe('the first time', () => {
    test.use({ hasVault: false })

    test('chooses the folder of a new vault in a dialog', async ({ desktop, window, folder }) => {
      const chosen = join(folder, 'harbour')
      await desktop.evaluate(({ dialog }, path) => {
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) })
      }, chosen)
      const start = new StartPage(window)
      await start.name.fill('Harbour papers')
      await start.newVault.getByRole('button', { name: /Choose/ }).click()
      await expect(start.place).toHaveValue(chosen)
    })
  })
})
