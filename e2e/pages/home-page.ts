import type { Locator, Page } from '@playwright/test'

/** The start page of a vault. */
export class HomePage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** One of its parts. */
  card(title: string): Locator {
    return this.#page.getByRole('region', { name: title, exact: true })
  }

  items(title: string): Locator {
    return this.card(title).getByRole('listitem')
  }

  get cards(): Locator {
    return this.#page.locator('.home-card h3 > span:first-child')
  }
}
