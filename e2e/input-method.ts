import type { CDPSession, Page } from '@playwright/test'

/** An input method, as who writes Japanese has one: signs are composed and can change until they are meant. */
export class InputMethod {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Composes these one after the other; the last stands there, underlined. */
  async compose(...steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await this.#key('n')
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
  }

  /** Enter says that these are meant; the key is the method's, and no page may act on it. */
  async commit(text: string): Promise<void> {
    await this.#key('Enter')
    await this.#session.send('Input.insertText', { text })
  }

  /** What a page sees of a key that the method takes. */
  async #key(code: string): Promise<void> {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 }
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
}
