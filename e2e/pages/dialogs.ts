import type { Download, Locator, Page } from '@playwright/test'

/** Notices in the corner. */
export const notice = (page: Page, words: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: words })

/** The dialog that is open. */
export const dialog = (page: Page): Locator => page.getByRole('dialog')

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

/** The dialog that renames a note and then offers to change the words. */
export class RenameDialog {
  readonly title: Locator
  readonly found: Locator
  readonly mentions: Locator
  readonly #dialog: Locator

  constructor(page: Page) {
    this.#dialog = page.getByRole('dialog')
    this.title = this.#dialog.getByRole('textbox', { name: 'New title' })
    this.found = this.#dialog.getByText(/notes? says? “/)
    this.mentions = this.#dialog.getByRole('checkbox', { name: /plain words/ })
  }

  /** A sentence of the preview: what goes, then what comes. */
  place(words: string): Locator {
    return this.#dialog.getByRole('list').getByText(words)
  }

  async change(button: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: button }).click()
  }
}
