import type { Download, Locator, Page } from '@playwright/test'

/** Notices in the corner. */
export const notice = (page: Page, words: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: words })

/** Exports what the dialog proposes and gives the download. */
export async function confirmExport(page: Page): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  return download
}

/** Says yes to emptying the trash of so many notes. */
export async function confirmEmptyTrash(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: words }).click()
}
