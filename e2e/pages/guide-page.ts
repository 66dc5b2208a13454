import type { Locator, Page } from '@playwright/test'

/** The guide to the program. */
export class GuidePage {
  readonly text: Locator
  readonly chapters: Locator
  readonly turn: Locator

  constructor(page: Page) {
    this.text = page.getByRole('article', { name: 'Guide' })
    this.chapters = page.getByRole('navigation', { name: 'Chapters of the guide' })
    this.turn = page.getByRole('navigation', { name: 'Chapters before and after' })
  }

  heading(name: string): Locator {
    return this.text.getByRole('heading', { name, exact: true })
  }
}
