import type { Locator, Page } from '@playwright/test'

/** The list in the middle. */
export class NoteList {
  readonly box: Locator
  readonly filter: Locator
  /** How many rows are chosen. */
  readonly chosen: Locator
  /** How many notes the list has. */
  readonly total: Locator
  readonly #bar: Locator
  readonly #page: Page
  readonly #section: Locator

  constructor(page: Page) {
    this.#page = page
    this.#section = page.locator('section.list-pane')
    this.total = this.#section.locator('header .dim')
    // Beside the list of a picker, which has its field.
    this.box = page.locator('section').getByRole('listbox')
    this.#bar = page.getByRole('toolbar', { name: 'The chosen notes' })
    this.chosen = this.#bar.getByRole('status')
    this.filter = page.getByRole('combobox', { name: /^Search in/ })
  }

  /** A value offered to narrow the list by, with its count. */
  facet(value: string): Locator {
    return this.#page.getByRole('dialog', { name: 'Narrow by' }).getByRole('button', { name: new RegExp(`^${value}`) })
  }

  async narrow(): Promise<void> {
    await this.tool('Narrow by').click()
  }

  /** A button under the field. */
  tool(name: string): Locator {
    return this.#section.getByRole('button', { name, exact: true })
  }

  /** A key or value offered for what is typed. */
  offer(name: RegExp): Locator {
    return this.#page.getByRole('listbox', { name: 'What may stand here' }).getByRole('option', { name })
  }

  /** What of the query is not understood. */
  problem(words: RegExp): Locator {
    return this.#section.getByRole('status').getByRole('paragraph').filter({ hasText: words })
  }

  /** Searches and waits until the list shows what was found: what is pressed while it changes may be gone by then. */
  async find(words: string): Promise<void> {
    await this.filter.fill(words)
    await this.row(/./).first().locator('mark').first().waitFor()
  }

  /** Does something with what is chosen. */
  async act(command: string): Promise<void> {
    await this.#bar.getByRole('button', { name: command }).click()
  }

  row(title: string | RegExp): Locator {
    return this.box.getByRole('option', { name: title })
  }
}
