import type { Locator, Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'

/** The dialog that replaces words in many notes. */
export class ReplaceDialog {
  readonly dialog: Locator
  readonly find: Locator
  readonly put: Locator
  /** Notes and places of the preview. */
  readonly lines: Locator
  readonly list: Locator
  /** How many places were found, or why none is looked for. */
  readonly status: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: say('replace.title') })
    this.find = this.dialog.getByRole('textbox', { name: say('replace.find'), exact: true })
    this.put = this.dialog.getByRole('textbox', { name: say('replace.put'), exact: true })
    this.list = this.dialog.getByRole('listbox', { name: say('replace.places') })
    this.lines = this.list.getByRole('option')
    this.status = this.dialog.getByRole('status')
  }

  /** By its key, once the window stands. */
  async open(): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Vault' }).waitFor()
    await this.#page.keyboard.press('Control+Shift+H')
    await this.find.waitFor()
  }

  line(words: string | RegExp): Locator {
    return this.lines.filter({ hasText: words })
  }

  choice(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name, exact: true }).or(this.dialog.getByRole('radio', { name, exact: true }))
  }

  act(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }
}
