import type { Locator, Page } from '@playwright/test'

/** Two notes beside each other. */
export class Comparison {
  readonly whole: Locator
  readonly left: Locator
  readonly right: Locator
  readonly status: Locator
  readonly write: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('region', { name: 'Comparison' })
    this.left = this.whole.getByRole('heading', { level: 1 }).first()
    this.right = this.whole.getByRole('heading', { level: 1 }).last()
    this.status = this.whole.getByRole('toolbar', { name: 'Taking over' }).getByRole('status')
    this.write = this.whole.getByRole('button', { name: /^Write (nothing|\d)/ })
  }

  /** What one side has in a place where they differ. */
  words(side: 'Left' | 'Right', words: string): Locator {
    return this.whole.getByRole('button', { name: `${side}: ${words}`, exact: true })
  }

  act(name: string): Locator {
    return this.whole.getByRole('button', { name, exact: true })
  }
}
