import type { Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'
import { GuidePage } from '../pages/guide-page.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { ReplaceDialog } from '../pages/replace-dialog.ts'
import { Sidebar } from '../pages/sidebar.ts'

/** One view of the window with the sample vault in it; pictures, accessibility and expectations all go through this list. */
export interface Screen {
  readonly name: string
  /** From the window as it opened to the screen. */
  lead(page: Page): Promise<void>
}

export const screens: readonly Screen[] = [
  { name: 'home', lead: async (page) => new Sidebar(page).item('All notes').click() },
  { name: 'claim', lead: (page) => openNote(page, 'Claims', 'As soon as a man') },
  { name: 'place', lead: (page) => openNote(page, 'Places', 'Sakhalin') },
  { name: 'source', lead: (page) => openNote(page, 'Sources', 'Article on the autumn') },
  {
    name: 'editing',
    async lead(page) {
      await openNote(page, 'Organisations', 'Baza')
      await new NotePage(page).edit()
      await new NotePage(page).field.waitFor()
    },
  },
  {
    name: 'palette',
    async lead(page) {
      const palette = new Palette(page)
      await palette.open()
      await palette.field.fill('bord')
      await palette.options.first().waitFor()
    },
  },
  {
    name: 'chosen',
    async lead(page) {
      await new Sidebar(page).item('Places').click()
      await new Palette(page).choose(say('command.list.all'), say('command.list.all'))
      await page.getByRole('button', { name: say('command.list.clear') }).waitFor()
    },
  },
  {
    name: 'merge',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await new NotePage(page).more(say('command.note.merge'))
      await page.getByRole('dialog').getByRole('combobox').fill('Moscow')
      await page.getByRole('dialog').getByRole('option').filter({ hasText: 'Moscow' }).first().click()
      await page.getByRole('dialog').getByRole('row').first().waitFor()
    },
  },
  {
    name: 'found',
    async lead(page) {
      const notes = new NoteList(page)
      await notes.find('registry entry')
      await notes
        .row(/Entry in the digital registry/)
        .first()
        .click()
      await page.getByRole('button', { name: say('command.search.next') }).click()
    },
  },
  {
    name: 'replace',
    async lead(page) {
      const dialog = new ReplaceDialog(page)
      await new NoteList(page).find('registry')
      await dialog.open()
      await dialog.find.fill('registry')
      await dialog.put.fill('register')
      await dialog.lines.first().waitFor()
    },
  },
  {
    name: 'export',
    async lead(page) {
      await new Sidebar(page).choose(say('command.vault.export'))
      await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).waitFor()
    },
  },
  {
    name: 'guide',
    async lead(page) {
      await new Sidebar(page).choose(say('command.look.guide'))
      await new GuidePage(page).heading('Begin').waitFor()
    },
  },
  { name: 'settings', lead: (page) => new Sidebar(page).choose(say('command.vault.settings')) },
  {
    name: 'backups',
    async lead(page) {
      await new Sidebar(page).item('Backups').click()
      // The day's backup comes by itself, soon after opening.
      await page.getByRole('table').waitFor()
    },
  },
  { name: 'trash', lead: async (page) => new Sidebar(page).item('Trash').click() },
  {
    name: 'keys',
    async lead(page) {
      await new Sidebar(page).item('All notes').waitFor()
      await page.keyboard.press('Shift+F1')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'start',
    async lead(page) {
      await new Sidebar(page).choose(say('command.vault.switch'))
      // The folder proposed was looked at.
      await page.getByText(say('start.will-be-made')).waitFor()
    },
  },
]

/** Opens the first note of a list whose title begins so. */
export async function openNote(page: Page, list: string, title: string): Promise<void> {
  await new Sidebar(page).item(list).click()
  const notes = new NoteList(page)
  await notes.find(title)
  await notes
    .row(new RegExp(`^\\S* ?${title}`))
    .first()
    .click()
  await new NotePage(page).title.waitFor()
  await page.getByRole('button', { name: say('command.search.clear') }).click()
  await notes.filter.fill('')
}
