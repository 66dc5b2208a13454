import type { Download, Locator, Page } from '@playwright/test'

/** Notices in the corner. */
export const notice = (page: Page, words: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: words })

/** Exports what the dialog proposes and gives the download. */
export async function confirmExport(page: Page): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  return download
}

/** Changes the kind in the dialog, which says what becomes of the fields. */
export async function chooseKind(page: Page, kind: string, says: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: kind }).check()
  await dialog.getByText(says).waitFor()
  await dialog.getByRole('button', { name: 'Change the kind' }).click()
}

/** Says yes to emptying the trash of so many notes. */
export async function confirmEmptyTrash(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: words }).click()
}
