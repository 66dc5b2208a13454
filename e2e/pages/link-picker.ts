import type { Locator, Page } from '@playwright/test'

/** The dialog that finds a note by its name, or makes it. */
export class LinkPicker {
  readonly field: Locator
  readonly #dialog: Locator

  constructor(page: Page) {
    this.#dialog = page.getByRole('dialog', { name: 'Link a note' })
    this.field = this.#dialog.getByRole('combobox')
  }

  option(name: string | RegExp): Locator {
    return this.#dialog.getByRole('option', { name })
  }
}
