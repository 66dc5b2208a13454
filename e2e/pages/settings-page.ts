import type { Locator, Page } from '@playwright/test'

/** What can be set, of the vault and on this computer. */
export class SettingsPage {
  readonly name: Locator
  readonly who: Locator
  readonly second: Locator
  readonly keep: Locator
  readonly wordForms: Locator
  readonly recent: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.name = page.getByRole('textbox', { name: 'Name of the vault' })
    this.who = page.getByRole('textbox', { name: 'Your name' })
    this.second = page.getByRole('textbox', { name: 'Folder for a second set of backups' })
    this.keep = page.getByRole('button', { name: 'Keep' })
    this.wordForms = page.getByRole('checkbox', { name: 'Find other forms of words, too' })
    this.recent = page.getByRole('region', { name: 'Vaults used before' })
  }

  /** All that can be set or pressed, of one role, but for the keys of each command. */
  controls(role: 'radio' | 'checkbox' | 'textbox' | 'button'): Locator {
    return this.#page.locator('main section:not([aria-labelledby="settings-keys"])').getByRole(role)
  }

  /** Gives a command other keys by pressing them. */
  async press(command: string, keys: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Other keys for “${command}”` }).click()
    await this.#page.keyboard.press(keys)
  }

  /** The keys that a command has. */
  keysOf(command: string): Locator {
    return this.#page.getByRole('row', { name: new RegExp(`^${command} `) }).locator('kbd')
  }

  choice(name: string): Locator {
    return this.#page.getByRole('radio', { name })
  }
}
