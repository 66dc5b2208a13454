import type { Locator, Page } from '@playwright/test'

/** The list in the middle. */
export class NoteList {
  readonly box: Locator
  readonly filter: Locator

  constructor(page: Page) {
    // Beside the list of a picker, which has its field.
    this.box = page.locator('section').getByRole('listbox')
    this.filter = page.getByRole('textbox', { name: /^Narrow/ })
  }

  row(title: string | RegExp): Locator {
    return this.box.getByRole('option', { name: title })
  }
}
