import type { Locator, Page } from '@playwright/test'

/** The list in the middle. */
export class NoteList {
  readonly box: Locator
  readonly filter: Locator
  /** How many rows are chosen. */
  readonly chosen: Locator
  readonly #bar: Locator

  constructor(page: Page) {
    // Beside the list of a picker, which has its field.
    this.box = page.locator('section').getByRole('listbox')
    this.#bar = page.getByRole('toolbar', { name: 'The chosen notes' })
    this.chosen = this.#bar.getByRole('status')
    this.filter = page.getByRole('combobox', { name: /^Search in/ })
  }

  /** Does something with what is chosen. */
  async act(command: string): Promise<void> {
    await this.#bar.getByRole('button', { name: command }).click()
  }

  row(title: string | RegExp): Locator {
    return this.box.getByRole('option', { name: title })
  }
}
