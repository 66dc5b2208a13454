import type { Locator, Page } from '@playwright/test'

/** The vault's name, kinds and views at the left. */
export class Sidebar {
  /** The notes with a star. */
  readonly starred: Locator
  readonly newNote: Locator
  readonly #nav: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.#nav = page.getByRole('navigation', { name: 'Vault' })
    this.newNote = this.#nav.getByRole('button', { name: 'New note' })
    this.starred = this.#nav.locator('h2:has-text("Starred") + ul').getByRole('link')
  }

  item(name: string): Locator {
    return this.#nav.getByRole('link', { name: new RegExp(`^${name}`) })
  }

  /** Chooses the kind behind "New note" and gives the title; done when the note is there and open. */
  async makeNote(kind: string, title: string): Promise<void> {
    await this.newNote.click()
    await this.#page.getByRole('menuitem', { name: kind, exact: true }).click()
    const field = this.#page.getByRole('dialog').getByRole('textbox')
    await field.fill(title)
    const before = this.#page.url()
    await this.#page.keyboard.press('Enter')
    // What is written before then goes into the note that was open.
    await this.#page.waitForURL((url) => url.href !== before)
    await field.waitFor({ state: 'hidden' })
  }

  /** A command of the vault's menu, which is opened. */
  async offered(command: string): Promise<Locator> {
    await this.#nav.getByRole('button', { name: 'Menu of the vault' }).click()
    return this.#page.getByRole('menuitem', { name: command })
  }

  /** Does something of the vault's menu. */
  async choose(command: string): Promise<void> {
    await this.#nav.getByRole('button', { name: 'Menu of the vault' }).click()
    await this.#page.getByRole('menuitem', { name: command }).click()
  }
}
