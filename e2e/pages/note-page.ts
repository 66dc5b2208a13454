import type { Locator, Page } from '@playwright/test'

/** The note that is open, to read and to write in. */
export class NotePage {
  /** All of it, read or written. */
  readonly whole: Locator
  readonly title: Locator
  readonly text: Locator
  readonly field: Locator
  readonly titleField: Locator
  /** The note of a footnote, beside its number. */
  readonly footnotePreview: Locator
  /** Tables as they are drawn while one writes. */
  readonly table: Locator
  readonly around: Locator
  readonly find: Locator
  readonly putInstead: Locator
  readonly sourceSwitch: Locator
  readonly saved: Locator
  /** How many the text has. */
  readonly words: Locator
  /** How far the storing of files is. */
  readonly storing: Locator
  readonly trashedBanner: Locator
  readonly star: Locator
  readonly #page: Page
  readonly #note: Locator

  constructor(page: Page) {
    this.#page = page
    this.#note = page.getByRole('article', { name: 'Note' })
    this.whole = this.#note
    this.title = this.#note.getByRole('heading', { level: 1 })
    this.text = this.#note.getByRole('group', { name: 'Text', exact: true })
    this.field = page.getByRole('textbox', { name: 'Text', exact: true })
    this.footnotePreview = page.locator('.md-footnote-preview')
    this.table = this.field.getByRole('table', { name: 'Table' })
    this.titleField = this.#note.getByRole('textbox', { name: 'Title', exact: true })
    this.find = page.getByRole('textbox', { name: 'Find', exact: true })
    this.putInstead = page.getByRole('textbox', { name: 'Put instead', exact: true })
    this.sourceSwitch = page.getByRole('switch', { name: 'Source', exact: true })
    this.around = page.getByRole('complementary', { name: 'Round this note' })
    this.words = page.getByText(/^[\d,]+ words?$/)
    this.saved = page.getByRole('contentinfo').getByText(/^(Saved|Writing…|Saving…|Not saved)/)
    this.storing = page.getByRole('status').filter({ hasText: 'Storing files' })
    this.star = this.#note.getByRole('button', { name: 'Put a star on it' })
    this.trashedBanner = this.#note.getByText('This note lies in the trash.')
  }

  link(words: string | RegExp): Locator {
    return this.text.getByRole('link', { name: words })
  }

  /** The name of the note's kind, where it is this one. */
  kind(name: string): Locator {
    return this.#note.getByText(name, { exact: true })
  }

  looseLink(words: string): Locator {
    return this.text.getByRole('button', { name: words })
  }

  /** A value of the note's fields, by the field's name. */
  value(field: string): Locator {
    return this.#note.getByRole('definition').filter({ has: this.#page.locator(`xpath=preceding-sibling::dt[.="${field}"]`) })
  }

  async edit(): Promise<void> {
    await this.#note.getByRole('button', { name: 'Edit', exact: true }).click()
    await this.field.waitFor()
  }

  async read(): Promise<void> {
    await this.#note.getByRole('button', { name: 'Read', exact: true }).click()
  }

  async restore(): Promise<void> {
    await this.#note.getByRole('button', { name: 'Restore from the trash' }).click()
  }

  async more(command: string): Promise<void> {
    await this.#note.getByRole('button', { name: 'More for this note' }).click()
    await this.#page.getByRole('menuitem', { name: command }).click()
  }

  /** The text in the editor, as it is stored: what stands in for a link has its letters in it. */
  written(): Promise<string> {
    return this.field.evaluate((field) => [...field.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'))
  }

  /** The line of the text one writes that has these words. */
  line(words: string): Locator {
    return this.field.locator('.cm-line').filter({ hasText: words })
  }

  /** What stands in for a link in the text one writes. */
  chip(words: string): Locator {
    return this.field.locator('.link-chip').filter({ hasText: words })
  }

  /** Presses the words of a chip; all of its text is in it, but only they are seen. */
  async pressChip(words: string, modifiers: readonly 'Control'[] = []): Promise<void> {
    await this.chip(words)
      .locator('.link-chip-words')
      .click({ modifiers: [...modifiers] })
  }

  /** Presses the box of a task in the text one writes. */
  async tick(words: string): Promise<void> {
    await this.line(words).locator('.md-task').click()
  }

  /** A picture of the text one writes. */
  picture(name: string): Locator {
    return this.field.getByRole('img', { name })
  }

  /** What is offered behind `[[`, or a slash, for what stands there now; offers for what stood there before cannot be taken. */
  offer(name: string | RegExp): Locator {
    const offered = this.#page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)')
    return offered.getByRole('listbox', { name: 'Offers' }).getByRole('option', { name })
  }

  /** A button or a choice of the panel that finds words in the text. */
  findAct(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true }).or(this.#page.getByRole('checkbox', { name, exact: true }))
  }

  /** Opens a part of what stands round the note. */
  async open(part: string): Promise<void> {
    await this.around.getByText(part, { exact: true }).click()
  }

  /** A version in the list of them, by what was done. */
  version(label: RegExp): Locator {
    return this.around.getByRole('button', { name: label })
  }

  /** Presses a button of what stands round the note. */
  async act(button: string): Promise<void> {
    await this.around.getByRole('button', { name: button }).click()
  }

  /** Pastes what another program would have put on the clipboard, by type. */
  paste(carried: Readonly<Record<string, string>>): Promise<void> {
    return this.field.evaluate((field, entries) => {
      const clipboardData = new DataTransfer()
      for (const [type, value] of entries) clipboardData.setData(type, value)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, Object.entries(carried))
  }

  /** Drops files on the text. */
  drop(files: readonly { readonly name: string; readonly type: string; readonly base64: string }[]): Promise<void> {
    return this.field.evaluate((field, given) => {
      const dataTransfer = new DataTransfer()
      for (const { name, type, base64 } of given)
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
      const { left, top } = field.getBoundingClientRect()
      field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 20 }))
    }, files)
  }

  /**
   * Drops what lies on the disk, as a file manager does.
   * @param before done when all is dragged over the text and not yet let go
   */
  async dropFromDisk(files: readonly string[], before: () => Promise<void> = async () => {}): Promise<void> {
    const box = await this.field.boundingBox()
    if (!box) throw new Error('no text to drop on')
    const session = await this.#page.context().newCDPSession(this.#page)
    const data = { items: [], files: [...files], dragOperationsMask: 1 }
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 10, data })
    await drag('dragEnter')
    await drag('dragOver')
    await before()
    await drag('drop')
    await session.detach()
  }

  /** Types at the end of the text. */
  async write(words: string): Promise<void> {
    await this.field.click()
    await this.#page.keyboard.press('Control+End')
    await this.#page.keyboard.type(words)
  }
}
