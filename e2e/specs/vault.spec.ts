import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { notice } from '../pages/dialogs.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { startWebHost } from '../web-host.ts'

test('the vault gets a name, the one who writes and a second place for backups', async ({ window, folder, vault }) => {
  const settings = new SettingsPage(window)
  await new Sidebar(window).choose('Settings')
  await settings.name.fill('Harbour papers')
  await settings.who.fill('Olena Marsh')
  await settings.second.fill(join(vault, 'backups'))
  await expect(window.getByText(/lies in the vault/)).toBeVisible()
  await expect(settings.keep).toBeDisabled()
  await settings.second.fill(join(folder, 'stick'))
  await expect(window.getByText(/no such folder now/)).toBeVisible()
  await settings.keep.click()
  await expect(notice(window, 'are kept')).toBeVisible()
  await window.reload()
  await expect(settings.name).toHaveValue('Harbour papers')
  await expect(settings.who).toHaveValue('Olena Marsh')
  await expect(settings.second).toHaveValue(join(folder, 'stick'))
})

test('the look and what exports propose are kept on this computer; a broken file of them is kept aside and said', async ({
  window,
  folder,
  started,
}) => {
  const [settings, sidebar] = [new SettingsPage(window), new Sidebar(window)]
  const scheme = window.locator('html')
  await sidebar.choose('Settings')
  await settings.choice('Dark').click()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await settings.choice('Very large').click()
  await expect(scheme).toHaveAttribute('data-text', 'largest')
  await settings.choice('As Markdown links to files').click()
  // Keys that cannot be are refused with the reason; those of another command are asked for.
  await settings.press('New note', 'Control+t')
  await expect(notice(window, 'Ctrl+T is taken by browsers')).toBeVisible()
  await window.keyboard.press('Alt+j')
  await expect(notice(window, 'the keys of “Page of today”')).toBeVisible()
  await window.getByRole('button', { name: 'Take them from there' }).click()
  await expect(settings.keysOf('New note')).toHaveText(['Alt+J'])
  await expect(settings.keysOf('Page of today')).toHaveText([])
  await expect(sidebar.newNote).toContainText('Alt+J')
  await window.getByRole('checkbox', { name: /^Exports hold the notes in the trash/ }).click()
  await sidebar.choose('Export as Markdown')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'As Markdown links to files' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'With the notes in the trash' })).toBeChecked()
  await started.stop()
  const [file = ''] = ['ascertain', 'Ascertain'].map((name) => join(folder, name, 'preferences.json'))
  expect(await readFile(file, 'utf8')).toContain('"theme": "dark"')

  // At the same address, which the watch of the window knows.
  const options = ['--port', new URL(started.origin).port]
  const again = await startWebHost(folder, options)
  await window.goto('about:blank')
  await window.goto(await again.link())
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(scheme).toHaveAttribute('data-text', 'largest')
  await expect(sidebar.newNote).toContainText('Alt+J')
  await window.keyboard.press('Alt+n')
  await window.keyboard.press('Alt+j')
  await expect(window.getByRole('dialog', { name: 'New note' })).toBeVisible()
  await again.stop()

  await writeFile(file, '{"theme": "da')
  const broken = await startWebHost(folder, options)
  await window.goto('about:blank')
  await window.goto(await broken.link())
  await expect(notice(window, 'could not be read')).toBeVisible()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')
  const [kept = ''] = (await readdir(dirname(file))).filter((name) => name.startsWith('preferences.broken-'))
  expect(await readFile(join(dirname(file), kept), 'utf8')).toBe('{"theme": "da')
  await window.goto('about:blank')
  await broken.stop()
})

test('a vault can be forgotten, and the program says what it is and what is in it', async ({ window }) => {
  const [settings, sidebar] = [new SettingsPage(window), new Sidebar(window)]
  await sidebar.choose('Settings')
  await settings.recent.getByRole('button', { name: 'Forget “My vault”' }).click()
  await expect(settings.recent.getByText('None is remembered.')).toBeVisible()
  await sidebar.choose('About Ascertain')
  const about = window.getByRole('dialog', { name: 'About Ascertain' })
  await expect(about.getByText(/^Ascertain \d+\.\d+/)).toBeVisible()
  await expect(about.getByRole('region', { name: 'Software of others in it, and its licences' })).toContainText(
    'Permission is hereby granted',
  )
})

test('every setting changes the vault or this computer, or opens something', async ({ window, folder, vault }) => {
  const [settings, sidebar] = [new SettingsPage(window), new Sidebar(window)]
  const stick = join(folder, 'stick')
  await mkdir(stick)
  const kept = () =>
    Promise.all(
      [join(vault, 'vault.json'), ...['ascertain', 'Ascertain'].map((name) => join(folder, name, 'preferences.json'))].map((path) =>
        readFile(path, 'utf8').catch(() => ''),
      ),
    )
  const shown = async () => [new URL(window.url()).hash, await window.locator('body').ariaSnapshot()]
  /** Does it, and waits until what `look` sees is other than before. */
  const changes = async (act: () => Promise<void>, look: () => Promise<readonly string[]>, what: string) => {
    const before = await look()
    await act()
    await expect(async () => expect(await look(), what).not.toEqual(before)).toPass({ timeout: 15_000 })
  }
  const all = async (role: 'radio' | 'checkbox' | 'textbox' | 'button') => {
    const found = await settings.controls(role).all()
    return Promise.all(
      found.map(async (control): Promise<[string, Locator]> => [(await control.ariaSnapshot()).split('\n')[0] ?? '', control]),
    )
  }
  await sidebar.choose('Settings')
  await expect(settings.name).toHaveValue('My vault')

  // Which is chosen already can be chosen once another is.
  const radios = (await all('radio')).map(([, radio]) => radio)
  const done = new Set<Locator>()
  while (done.size < radios.length) {
    const left = await Promise.all(radios.map(async (radio) => !done.has(radio) && !(await radio.isChecked())))
    const next = radios[left.indexOf(true)]
    if (!next) throw new Error(`${radios.length - done.size} can never be chosen`)
    await changes(() => next.click(), kept, await next.ariaSnapshot())
    done.add(next)
  }
  // What follows is named in it.
  await settings.choice('English').click()
  for (const [name, box] of await all('checkbox')) {
    const before = await box.isChecked()
    await changes(() => box.click(), kept, name)
    // What is pressed again is what is shown by then.
    await expect(box).toBeChecked({ checked: !before })
    await changes(() => box.click(), kept, name)
  }
  for (const [name, field] of await all('textbox')) {
    await field.fill(stick)
    await changes(() => field.press('Enter'), kept, name)
  }
  await expect(settings.keep).toBeDisabled()
  // From the last: what an earlier one leaves is other than it was.
  for (let at = (await all('button')).length - 1; at >= 0; at -= 1) {
    const [name, button] = (await all('button'))[at] ?? []
    if (!button || (await button.isDisabled())) continue
    await changes(() => button.click(), shown, name ?? '')
    await window.keyboard.press('Escape')
    await window.goto(new URL('#/settings', window.url()).href)
    await expect(settings.name).toBeVisible()
  }
})
