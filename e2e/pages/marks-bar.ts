import type { Locator, Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'

/** The bar over a note that was found, and what is marked in it. */
export class MarksBar {
  readonly bar: Locator
  readonly status: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.bar = page.getByRole('toolbar', { name: say('marks.label') })
    this.status = this.bar.getByRole('status')
  }

  act(name: 'next' | 'previous' | 'clear'): Locator {
    return this.bar.getByRole('button', { name: say(`command.search.${name}`) })
  }

  /** The words that are highlighted where one reads; `found-at`: the one that one is at. */
  read(name: 'found' | 'found-at'): Promise<readonly string[]> {
    return this.#page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => String(range)), name)
  }

  /** The words that are marked where one writes. */
  written(name: 'found' | 'found-at'): Promise<readonly string[]> {
    return this.#page.locator(`.cm-content .${name}`).allTextContents()
  }
}
