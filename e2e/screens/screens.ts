import type { Page } from '@playwright/test'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
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
    },
  },
  { name: 'backups', lead: async (page) => new Sidebar(page).item('Backups').click() },
]

/** Opens the first note of a list whose title begins so. */
async function openNote(page: Page, list: string, title: string): Promise<void> {
  await new Sidebar(page).item(list).click()
  const notes = new NoteList(page)
  await notes.filter.fill(title)
  await notes
    .row(new RegExp(`^\\S* ?${title}`))
    .first()
    .click()
  await new NotePage(page).title.waitFor()
  await notes.filter.fill('')
}
