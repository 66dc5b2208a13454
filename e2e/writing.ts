import { expect, type Page } from '@playwright/test'
import { NotePage } from './pages/note-page.ts'
import { Sidebar } from './pages/sidebar.ts'
import type { WebHost } from './web-host.ts'

/** A new note, being written in, with that text stored. */
export async function begin(window: Page, text: string, title = 'Harbour'): Promise<NotePage> {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Page', title)
  await expect(note.titleField).toHaveValue(title)
  await note.field.fill(text)
  await expect.poll(() => note.written()).toBe(text)
  await expect(note.saved).toHaveText('Saved')
  return note
}

/** Another window on the note that is open in this one. */
export async function another(page: Page, started: WebHost, window: Page): Promise<NotePage> {
  await page.goto(await started.link())
  await expect(new Sidebar(page).item('All notes')).toBeVisible()
  return follow(page, window)
}

/** Goes, in a window that is there, to the note that is open in this one. */
export async function follow(page: Page, window: Page): Promise<NotePage> {
  await page.evaluate((hash) => location.assign(hash), new URL(window.url()).hash)
  return new NotePage(page)
}

/** Keeps what a window saves from the core. @returns what lets it through */
export async function holdSaves(window: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await window.route('**/rpc/notes/save', async (route) => {
    await held
    await route.continue()
  })
  return release
}
