import type { Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'
import { BackupsPage } from '../pages/backups-page.ts'
import { dialog, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { openNote, type Screen } from '../screens/screens.ts'

/** What lies over a window for a while: dialogs, menus, notices. */
export const dialogScreens: readonly Screen[] = [
  { name: 'new-note', lead: (page) => pressed(page, 'Alt+n') },
  { name: 'capture', lead: (page) => pressed(page, 'Alt+c') },
  { name: 'about', lead: async (page) => new Sidebar(page).choose(say('command.look.about')).then(() => dialog(page).waitFor()) },
  {
    name: 'rename',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await pressed(page, 'F2')
    },
  },
  {
    name: 'rename-words',
    async lead(page) {
      await openNote(page, 'Organisations', 'Baza')
      await pressed(page, 'F2')
      await dialog(page).getByRole('textbox').fill('Baza news')
      await page.keyboard.press('Enter')
      await dialog(page)
        .getByRole('button', { name: say('rename.leave') })
        .waitFor()
    },
  },
  {
    name: 'kind',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await new NotePage(page).more(say('command.note.kind'))
      await dialog(page).getByRole('radio', { name: 'Organisation' }).check()
    },
  },
  {
    name: 'compare-which',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await new NotePage(page).more(say('command.note.compare'))
      await dialog(page).getByRole('combobox').fill('Mo')
      await dialog(page).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'link-picker',
    async lead(page) {
      await openNote(page, 'Organisations', 'Baza')
      await new NotePage(page).edit()
      await new NotePage(page).field.click()
      await pressed(page, 'Control+Shift+k')
      await dialog(page).getByRole('combobox').fill('Mos')
      await dialog(page).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'trash-asked',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await new NotePage(page).more(say('command.note.trash'))
      await dialog(page).waitFor()
    },
  },
  {
    name: 'trashed',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Draft of nothing')
      await new NotePage(page).more(say('command.note.trash'))
      await notice(page, 'Draft of nothing').waitFor()
      await new Sidebar(page).item('Trash').click()
      await new NoteList(page).row('Draft of nothing').click()
      await new NotePage(page).trashedBanner.waitFor()
    },
  },
  {
    name: 'empty-trash-asked',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Draft of nothing more')
      await new NotePage(page).more(say('command.note.trash'))
      await new Sidebar(page).choose(say('command.vault.emptyTrash'))
      await dialog(page).waitFor()
    },
  },
  {
    name: 'tags',
    async lead(page) {
      await new Sidebar(page).item('Places').click()
      await new Palette(page).choose(say('command.list.all'), say('command.list.all'))
      await new NoteList(page).act(say('command.list.tags'))
      await dialog(page).waitFor()
    },
  },
  {
    name: 'facets',
    async lead(page) {
      await new Sidebar(page).item('Claims').click()
      await new NoteList(page).narrow()
      await new NoteList(page).facet('').first().waitFor()
    },
  },
  {
    name: 'keep-search',
    async lead(page) {
      await new NoteList(page).find('registry')
      await new NoteList(page).tool(say('search.keep')).click()
      await dialog(page).waitFor()
    },
  },
  {
    name: 'backup',
    async lead(page) {
      await openNote(page, 'Places', 'Mari El')
      await new Sidebar(page).item('Backups').click()
      await page.getByRole('table').waitFor()
      await new BackupsPage(page).open()
      await dialog(page).waitFor()
    },
  },
  {
    name: 'exported',
    async lead(page) {
      await new Sidebar(page).choose(say('command.vault.export'))
      await dialog(page).getByRole('button', { name: 'Export', exact: true }).click()
      await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().waitFor()
    },
  },
  {
    name: 'done-before',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'One more')
      await new NotePage(page).write('Words.')
      await new NotePage(page).saved.filter({ hasText: /^Saved/ }).waitFor()
      await new Sidebar(page).choose(say('command.edit.steps'))
      await dialog(page).getByRole('button').nth(1).waitFor()
    },
  },
  {
    name: 'tabs-menu',
    async lead(page) {
      await openNote(page, 'Places', 'Mari El')
      await page.getByRole('button', { name: 'More for tabs' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'preview',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await new NotePage(page).link('Russia').first().hover()
      await page.getByRole('tooltip').or(page.locator('.link-preview')).first().waitFor()
    },
  },
  {
    name: 'commands',
    async lead(page) {
      await new Palette(page).open()
      await new Palette(page).options.first().waitFor()
    },
  },
  {
    name: 'palette-nothing',
    async lead(page) {
      await new Palette(page).open()
      await new Palette(page).field.fill('qqqqqq')
      await new Palette(page).options.first().waitFor()
    },
  },
]

async function pressed(page: Page, keys: string): Promise<void> {
  await new Sidebar(page).item('All notes').waitFor()
  await page.keyboard.press(keys)
  await dialog(page).waitFor()
}
