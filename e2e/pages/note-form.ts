import type { Locator, Page } from '@playwright/test'

/** The form of the note that is open. */
export class NoteForm {
  readonly form: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.form = page.getByRole('form', { name: 'Edit the note' })
  }

  /** A field for words, or one with options. */
  field(name: string): Locator {
    return this.form.getByLabel(name, { exact: true })
  }

  list(name: string): Locator {
    return this.form.getByRole('group', { name, exact: true })
  }

  /** The n-th item of a list, from 1. */
  item(list: string, number: number): Locator {
    return this.list(list).getByRole('group', { name: `${list}, ${number}`, exact: true })
  }

  add(list: string): Locator {
    return this.form.getByRole('button', { name: `Add to “${list}”` })
  }

  /** An option of the field that is open; it lies over the page. */
  option(name: string | RegExp): Locator {
    return this.#page.getByRole('region', { name: 'Menus and dialogs' }).getByRole('option', { name })
  }
}
