import type { Locator, Page } from '@playwright/test'

/** The vault's backups, and how one differs from now. */
export class BackupsPage {
  readonly rows: Locator
  readonly #page: Page
  readonly #dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.#dialog = page.getByRole('dialog', { name: /^Backup of/ })
    this.rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('button') })
  }

  async make(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Make a backup now' }).click()
  }

  /** Opens the newest. */
  async open(): Promise<void> {
    await this.rows.first().getByRole('button', { name: 'Compare and restore' }).click()
  }

  /** A note that differs. */
  difference(title: string): Locator {
    return this.#dialog.getByRole('listitem').filter({ hasText: title })
  }

  async compare(title: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: `Compare “${title}”` }).click()
  }

  async choose(title: string): Promise<void> {
    await this.#dialog.getByRole('checkbox', { name: title }).check()
  }

  async restore(button: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: button }).click()
  }
}
