import type { Page } from '@playwright/test'
import { Sidebar } from '../pages/sidebar.ts'

/** The window as it is when nothing was opened in it yet. */
export async function beginAnew(window: Page): Promise<void> {
  await window.emulateMedia({ colorScheme: 'light' })
  await window.evaluate(() => {
    for (const store of [sessionStorage, localStorage])
      for (const key of Object.keys(store))
        if (/^ascertain\.(recent|layout)/.test(key)) store.removeItem(key)
        // A vault that was never open would show its first note.
        else if (key.startsWith('ascertain.tabs')) store.setItem(key, '{}')
    location.hash = ''
  })
  await window.reload()
  await new Sidebar(window).item('All notes').waitFor()
}
