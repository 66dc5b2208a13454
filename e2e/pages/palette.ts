import type { Locator, Page } from '@playwright/test'

/** The dialog that finds notes and does commands. */
export class Palette {
  readonly dialog: Locator
  readonly field: Locator
  readonly options: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: 'Find or do' })
    this.field = this.dialog.getByRole('combobox')
    this.options = this.dialog.getByRole('option')
  }

  /** By its key, once the window stands and no other dialog takes keys. */
  async open(): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Vault' }).waitFor()
    await this.#page.getByRole('dialog').waitFor({ state: 'hidden' })
    await this.#page.keyboard.press('Control+k')
    await this.field.waitFor()
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name })
  }

  /** Opens it, types and takes the option of that name. */
  async choose(typed: string, name: string | RegExp): Promise<void> {
    await this.open()
    await this.field.fill(typed)
    await this.option(name).first().click()
  }
}
