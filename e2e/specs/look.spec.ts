import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'
import { openCore } from '../bench/vault/open-core.ts'
import { aNote } from '../builders/notes.ts'
import { expect, test } from '../fixtures.ts'
import { makeVault } from '../make-vault.ts'
import { notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { beyondSides, outOfReach } from '../pages/room.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'

const small = { width: 1024, height: 700 }
/** The same window, magnified twice. */
const magnified = { width: 512, height: 350 }
/** Nowhere may it be broken but anywhere. */
const long = 'Donaudampfschiff'.repeat(32).slice(0, 500)

test('titles of 500 characters break no view, magnified neither; size and theme change in the middle of writing and of a dialog', async ({
  window,
}) => {
  test.slow()
  const [sidebar, note, list, palette] = [new Sidebar(window), new NotePage(window), new NoteList(window), new Palette(window)]
  const dialog = window.getByRole('dialog')
  const away = async () => {
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(window.getByRole('menu')).toBeHidden()
  }
  await window.setViewportSize(small)
  await sidebar.makeNote('Place', long)
  await note.write('Before')
  await window.setViewportSize(magnified)
  await window.emulateMedia({ colorScheme: 'dark' })
  await window.keyboard.type(', after.')
  await expect.poll(() => note.written()).toBe('Before, after.')
  await window.emulateMedia({ colorScheme: 'light' })
  await window.setViewportSize(small)
  await window.keyboard.type(' And again.')
  await expect.poll(() => note.written()).toBe('Before, after. And again.')
  await note.paste({ 'text/plain': ` [[No ${long.slice(3)}]] ` })
  await expect(note.saved).toHaveText(/^Writing|^Saving/)
  await expect(note.saved).toHaveText('Saved')

  const views: readonly (readonly [string, () => Promise<void>])[] = [
    ['writing', async () => expect(note.titleField).toBeVisible()],
    ['reading', () => note.read()],
    ['tabs', async () => window.getByRole('button', { name: 'More for tabs' }).click()],
    ['palette', () => palette.open().then(() => palette.field.fill('Donau'))],
    ['rename', async () => window.keyboard.press('F2')],
    ['merge', () => note.more(say('command.note.merge'))],
    ['kind', () => note.more(say('command.note.kind'))],
    ['export', () => note.more(say('command.note.export'))],
    ['settings', () => sidebar.choose(say('command.vault.settings'))],
    ['loose links', () => sidebar.item('Unresolved links').click()],
    ['start page', () => sidebar.item('Start page').click()],
  ]
  for (const [name, lead] of views) {
    await lead()
    for (const size of [magnified, small]) {
      await window.setViewportSize(size)
      await expect(async () => expect(await beyondSides(window), `${name} at ${size.width}`).toEqual([])).toPass()
      expect(await outOfReach(window), `${name} at ${size.width}`).toEqual([])
    }
    await away()
  }

  // Beneath one another, what is gone to comes into view, and all else is reached by keys.
  await window.setViewportSize(magnified)
  await sidebar.item('Places').click()
  await list.row(long).click()
  await expect(note.title).toBeInViewport()
  await window.keyboard.press('Control+Shift+F')
  await expect(list.filter).toBeInViewport()
  await sidebar.item('Backups').focus()
  await expect(sidebar.item('Backups')).toBeInViewport()
  await window.keyboard.press('F2')
  const title = dialog.getByRole('textbox')
  await title.fill('Short')
  await window.setViewportSize(small)
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect(title).toHaveValue('Short')
  await window.keyboard.press('Enter')
  await expect(note.title).toHaveText('Short')

  // What is told meanwhile stands beneath a dialog, over nothing of it.
  await expect(dialog).toContainText('No text says')
  await away()
  await note.more(say('command.note.trash'))
  await window.setViewportSize(magnified)
  await notice(window, 'Short').last().hover()
  await window.keyboard.press('Alt+n')
  await expect(window.getByRole('dialog', { name: 'New note' })).toBeVisible()
  // That it was renamed may be told still, too.
  const [told, asking] = await Promise.all([notice(window, 'Short').last(), dialog].map((one) => one.boundingBox()))
  expect(told?.y).toBeGreaterThanOrEqual((asking?.y ?? 0) + (asking?.height ?? magnified.height))
})

test('the colours of the system show what is chosen, in focus, ticked; more contrast is given, motion spared, and a face for dyslexia drawn', async ({
  window,
}) => {
  const [sidebar, note, list] = [new Sidebar(window), new NotePage(window), new NoteList(window)]
  await sidebar.makeNote('Person', 'Olena Marsh')
  await note.write('- [x] asked\n- [ ] answered\n')
  await note.read()
  await window.emulateMedia({ forcedColors: 'active' })
  const painted = (selector: string, property: 'backgroundColor' | 'color' | 'outlineStyle') =>
    window.evaluate(
      ([one, name]) => {
        const found = document.querySelector(one)
        return found ? getComputedStyle(found)[name] : ''
      },
      [selector, property] as const,
    )
  const ground = await painted('body', 'backgroundColor')
  await expect(list.row('Olena Marsh')).toHaveAttribute('aria-current', 'true')
  for (const chosen of ['.virtual-row[aria-current] .row', '.sidebar-item[aria-current]', '.tab[aria-selected=true]']) {
    const own = await painted(chosen, 'backgroundColor')
    expect(own, chosen).not.toBe(ground)
    for (const words of [chosen, `${chosen} .kind-icon, ${chosen} svg`]) expect(await painted(words, 'color'), words).not.toBe(own)
  }
  expect(await painted('.note-kind .kind-icon', 'color')).not.toBe(ground)
  await window.keyboard.press('Alt+l')
  await window.keyboard.press('Home')
  await expect.poll(() => painted('.virtual-list:focus-visible', 'outlineStyle')).toBe('solid')
  await note.edit()
  await note.field.press('Control+End')
  const tick = await painted('.md-task[data-state=done]', 'backgroundColor')
  expect(tick).not.toBe(await painted('.md-task:not([data-state=done])', 'backgroundColor'))

  const token = (name: string) => window.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name)
  await window.emulateMedia({ forcedColors: 'none' })
  const soft = await token('--ink-soft')
  expect(await token('--ink-faint')).not.toBe(soft)
  await window.emulateMedia({ contrast: 'more' })
  expect(await token('--ink-faint')).toBe(soft)
  expect(await token('--line')).toBe(await token('--line-strong'))

  await window.emulateMedia({ contrast: 'no-preference' })
  await sidebar.choose(say('command.vault.settings'))
  await window.getByRole('radio', { name: 'Clear letters' }).check()
  await expect
    .poll(() => window.evaluate(() => document.fonts.check('16px Andika', 'Їжак') && document.fonts.check('16px Andika', 'hedgehog')))
    .toBe(true)
  expect(await token('--face-text')).toContain('Andika')

  // With a dialog open, which comes and goes by itself otherwise.
  await window.keyboard.press('Shift+F1')
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await moving(window)).not.toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await window.keyboard.press('Shift+F1')
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await moving(window)).toEqual([])
})

/** What moves or fades for longer than one sees, by its class. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isLong = (times: string) => times.split(',').some((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000) > 1)
    const all = [...document.querySelectorAll('body *')].filter((one) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one)
      return isLong(transitionDuration) || isLong(animationDuration)
    })
    return all.map((one) => one.className.toString())
  })

/** As many as are kept for the next start. */
const count = 500

const crowded = test.extend({
  vault: async ({ folder }, use) => {
    const vault = join(folder, 'My vault')
    await makeVault(vault, 'My vault')
    const { core, storage, clock } = await openCore(vault)
    const records = Array.from({ length: count }, (_, at) => aNote('page', { title: `Page ${at}`, body: `Day ${at}.` }))
    const notes = records.map((to) => ({ id: to.id, rev: 1, ops: [{ op: 'record', from: null, to }] as const }))
    const label = { code: 'note.create', data: { title: 'All' } }
    await storage.commit({ seq: storage.sequence + 1, at: clock.now(), who: '', label, window: null, notes }, records)
    await core.close()
    await use(vault)
  },
})

crowded('five hundred tabs are walked, found by name, closed and there again', async ({ window }) => {
  const [sidebar, list, note, tabs] = [new Sidebar(window), new NoteList(window), new NotePage(window), new Tabs(window)]
  await sidebar.item('Pages').click()
  await list.row('Page 0').first().click()
  await list.row('Page 1').first().click({ button: 'middle' })
  await expect(tabs.all).toHaveCount(2)
  // The rest as the window keeps them: opening each takes as long as reading it.
  await window.evaluate(async (most) => {
    const [key = ''] = Object.keys(localStorage).filter((name) => name.startsWith('ascertain.tabs.'))
    const kept = JSON.parse(localStorage.getItem(key) ?? '')
    const headers = { authorization: `Bearer ${sessionStorage.getItem('ascertain.token')}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ json: { offset: 0, limit: most } })
    const answer = await (await fetch('/rpc/notes/list', { method: 'POST', headers, body })).json()
    const [first] = kept.sides[0].tabs
    const field = 'shows' in first ? 'shows' : 'note'
    kept.sides[0].tabs = answer.json.rows.map(({ id }: { id: string }) => ({ ...first, [field]: id }))
    for (const store of [localStorage, sessionStorage]) store.setItem(key, JSON.stringify(kept))
  }, count)
  await window.reload()
  await expect(tabs.all).toHaveCount(count)
  await tabs.shown.focus()
  await window.keyboard.press('End')
  await expect(tabs.shown).toBeInViewport()
  await expect(tabs.all.last()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Home')
  await expect(tabs.all.first()).toBeFocused()
  await expect(tabs.shown).toBeInViewport()
  // One step costs no more than a moment, whatever stands beside it.
  const times = await window.evaluate(async () => {
    const found: number[] = []
    for (let step = 0; step < 8; step++) {
      const before = performance.now()
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      found.push(performance.now() - before)
    }
    return found.sort((a, b) => a - b)
  })
  expect(times[0]).toBeLessThan(400)
  await window.getByRole('button', { name: 'More for tabs' }).click()
  await expect(window.getByText('500 tabs are open')).toBeVisible()
  await window.getByRole('menuitem', { name: 'Page 321', exact: true }).click()
  await expect(note.title).toHaveText('Page 321')
  await expect(tabs.shown).toHaveText('Page 321')
  await expect(tabs.shown).toBeInViewport()
  await window.keyboard.press('Alt+w')
  await expect(tabs.all).toHaveCount(count - 1)
  await window.reload()
  await expect(tabs.all).toHaveCount(count - 1)
})
