import type { Locator, Page } from '@playwright/test'

/** The page that asks which vault. */
export class StartPage {
  readonly newVault: Locator
  readonly openVault: Locator
  readonly sample: Locator
  /** What went wrong. */
  readonly alert: Locator

  constructor(page: Page) {
    this.newVault = page.getByRole('region', { name: 'New vault' })
    this.openVault = page.getByRole('region', { name: 'Open a vault' })
    this.sample = page.getByRole('button', { name: 'Open the sample vault' })
    this.alert = page.getByRole('main').getByRole('alert')
  }

  get name(): Locator {
    return this.newVault.getByRole('textbox', { name: 'Name of the vault' })
  }

  get place(): Locator {
    return this.newVault.getByRole('textbox', { name: 'Folder' })
  }

  get who(): Locator {
    return this.newVault.getByRole('textbox', { name: 'Your name' })
  }

  get folder(): Locator {
    return this.openVault.getByRole('textbox', { name: 'Folder of a vault' })
  }

  get open(): Locator {
    return this.openVault.getByRole('button', { name: 'Open', exact: true })
  }

  recent(name: string): Locator {
    return this.openVault.getByRole('list', { name: 'Vaults used before' }).getByRole('button', { name: new RegExp(`^${name}`) })
  }

  forget(name: string): Locator {
    return this.openVault.getByRole('button', { name: `Forget “${name}”` })
  }
}
