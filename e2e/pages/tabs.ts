import type { Locator, Page } from '@playwright/test'

/** The notes that are open over one pane. */
export class Tabs {
  readonly all: Locator
  readonly shown: Locator
  readonly #side: Locator

  /** @param side 0 or 1, where the window is split */
  constructor(page: Page, side = 0) {
    this.#side = page.getByRole('tablist', { name: 'Open notes' }).nth(side)
    this.all = this.#side.getByRole('tab')
    this.shown = this.#side.getByRole('tab', { selected: true })
  }

  tab(title: string): Locator {
    return this.#side.getByRole('tab', { name: title })
  }
}
