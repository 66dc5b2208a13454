import type { Locator, Page } from '@playwright/test'
import type { CommandId } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import { dialog, notice, RenameDialog } from '../pages/dialogs.ts'
import { LinkPicker } from '../pages/link-picker.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { StartPage } from '../pages/start-page.ts'
import { test as base, expect, hearsNothing } from '../planted.ts'
import { hostileName, makeHostileVault } from '../vaults/hostile.ts'

const test = base.extend({
  vault: async ({ folder }, use) => {
    const vault = `${folder}/${hostileName('folder')}`
    await makeHostileVault(vault)
    await use(vault)
  },
})

/** Any hostile title, tag, alias … in the words one reads. */
const hostile = (place: string) => new RegExp(`planted\\('${place}`)

/** Opens a dialog, sees hostile names in it and leaves it. */
async function dialogOf(window: Page, id: CommandId, place: string): Promise<void> {
  await new Palette(window).choose(say(`command.${id}`), say(`command.${id}`))
  await expect(dialog(window)).toContainText(hostile(place))
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
}

const first = (window: Page): Locator => new NoteList(window).row(/./).first()

test('of names of every kind nothing runs or is asked for on any screen that shows them', async ({ heard, window }) => {
  test.setTimeout(400_000)
  const [sidebar, list, note, form, palette] = [
    new Sidebar(window),
    new NoteList(window),
    new NotePage(window),
    new NoteForm(window),
    new Palette(window),
  ]
  const main = window.getByRole('main')

  await test.step('the first page, whose vault is called so', async () => {
    await expect(window.getByRole('heading', { level: 1 })).toHaveText(hostileName('vault'))
    await expect(main).toContainText(hostile('title'))
    await expect(window).toHaveTitle(hostile('vault'))
  })

  for (const view of ['Unresolved links', 'Ambiguous links']) {
    await test.step(view, async () => {
      await sidebar.item(view).click()
      await expect(main).toContainText(hostile(view === 'Unresolved links' ? 'loose' : 'double'))
      await expect(main).toContainText(hostile('title'))
    })
  }

  for (const kind of kindNames) {
    await test.step(`${kind}: its list, a note to read, to write in and all round it`, async () => {
      await sidebar.item(say(`kinds.${kind}`)).click()
      await expect(first(window)).toHaveText(hostile('title'))
      await first(window).click()
      await expect(note.kind(say(`kind.${kind}`))).toBeVisible()
      await expect(note.title).toHaveText(hostile('title'))
      for (const place of ['tag', 'alias', 'every tag', 'title', 'file']) await expect(note.whole).toContainText(hostile(place))
      await expect(note.around).toContainText(hostile('title'))
      for (const part of [say('inspector.mentions'), say('inspector.named'), say('inspector.versions')]) await note.open(part)
      await expect(note.version(/./).first()).toBeVisible()
      await note.edit()
      await expect(note.titleField).toHaveValue(hostile('title'))
      await expect(form.item('Other names', 1).getByRole('textbox').first()).toHaveValue(hostile('alias'))
      await expect(form.form).toContainText(hostile('every tag'))
    })
  }

  await test.step('what is offered while one writes', async () => {
    await note.write(' [[img')
    await expect(note.offer(hostile('title')).first()).toBeVisible()
    await note.field.press('Escape')
    await note.field.press('Control+Shift+K')
    const picker = new LinkPicker(window)
    await picker.field.fill('img')
    await expect(picker.option(hostile('title')).first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(picker.field).toBeHidden()
    await palette.open()
    await palette.field.fill('img')
    await expect(palette.option(hostile('title')).first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(note.saved).toHaveText('Saved')
    await note.read()
  })

  await test.step('dialogs of a note', async () => {
    for (const id of ['note.rename', 'note.kind'] as const) await dialogOf(window, id, 'title')
    await new Palette(window).choose(say('command.note.merge'), say('command.note.merge'))
    await dialog(window).getByRole('option').first().click()
    await expect(dialog(window).getByRole('row').first()).toBeVisible()
    await expect(dialog(window).getByRole('table')).toContainText(hostile('tag'))
    await window.keyboard.press('Escape')
    await expect(dialog(window)).toBeHidden()
    const rename = new RenameDialog(window)
    await note.more(say('command.note.rename'))
    await rename.title.fill(hostileName('renamed'))
    await rename.title.press('Enter')
    await expect(note.title).toHaveText(hostileName('renamed'))
    await expect(dialog(window)).toContainText(hostile('title'))
    await window.keyboard.press('Escape')
    await expect(dialog(window)).toBeHidden()
  })

  await test.step('chosen notes, their tags, the trash and notices', async () => {
    await sidebar.item('Places').click()
    await palette.choose(say('command.list.all'), say('command.list.all'))
    await dialogOf(window, 'list.tags', 'every tag')
    await first(window).click()
    await expect(note.kind('Place')).toBeVisible()
    await note.more(say('command.note.trash'))
    // It says which notes link to it.
    await expect(dialog(window).getByRole('list')).toContainText(hostile('title'))
    await dialog(window).getByRole('button', { name: 'Move to the trash' }).click()
    await expect(note.trashedBanner).toBeVisible()
    await expect(notice(window, hostile('title')).first()).toBeVisible()
    await sidebar.item('Trash').click()
    await first(window).click()
    await expect(note.title).toHaveText(hostile('title'))
  })

  await test.step('a backup', async () => {
    await sidebar.item('Backups').click()
    await main.getByRole('button', { name: 'Compare and restore' }).first().click()
    await expect(dialog(window)).toContainText(hostile('title'))
    await window.keyboard.press('Escape')
  })

  await test.step('settings and other vaults', async () => {
    const settings = new SettingsPage(window)
    await sidebar.choose('Settings')
    await expect(settings.name).toHaveValue(hostileName('vault'))
    await settings.who.fill(hostileName('who'))
    await settings.keep.click()
    await expect(notice(window, 'are kept')).toBeVisible()
    await expect(settings.recent).toContainText(hostile('folder'))
    await sidebar.choose('Open another vault')
    await expect(window.getByRole('button', { name: /^Back to/ })).toContainText(hostile('vault'))
    await expect(new StartPage(window).name).toBeVisible()
  })
  await expect(list.box).toBeHidden()
  await hearsNothing(window, heard)
})
