import type { Locator, Page } from '@playwright/test'
import { dialog } from '../pages/dialogs.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { hostileHtml, hostileMarkdown } from '../payloads.ts'
import { expect, hearsNothing, test } from '../planted.ts'

/** The elements that Markdown may make, as the page dresses them. */
const made =
  /^(p|h[1-6]|ul|ol|li|em|strong|s|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td|span|div|sup|section|a|input|label|button)$/

/** Presses, points at and goes to everything in it; addresses of the web are looked at instead: a press is meant to open them. */
async function tryAll(place: Locator): Promise<void> {
  const found = await place.evaluate((root) => {
    const elements = [...root.querySelectorAll<HTMLElement>('*')]
    const links = elements.map((element) => element.getAttribute('href') ?? '').filter((href) => href !== '')
    const handlers = elements.flatMap((element) => element.getAttributeNames().filter((name) => /^(on|style|src|ping)/.test(name)))
    const names = elements.map(({ localName }) => localName)
    for (const element of elements) {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'error', 'load', 'toggle', 'animationstart'])
        element.dispatchEvent(new Event(type, { bubbles: true }))
      if (!element.closest('a[href^="http"], a[href^="mailto:"]')) element.click()
    }
    return { links, handlers, names }
  })
  expect(found.links.filter((href) => !/^(https?:\/\/planted\.example\/|mailto:|#)/.test(href))).toEqual([])
  expect(found.handlers).toEqual([])
  expect(found.names.filter((name) => !made.test(name))).toEqual([])
  await place.page().keyboard.press('Escape')
}

const text = [...hostileHtml('text'), ...hostileMarkdown('text'), 'The end of it.'].join('\n\n')

/** A browser that has no sanitiser of its own shows the same. */
const withoutSanitiser = (window: Page) => window.addInitScript(() => void Reflect.deleteProperty(Element.prototype, 'setHTML'))

for (const sanitiser of ['the browser’s', 'our'] as const) {
  test(`of over a hundred payloads in a text nothing runs or is asked for, by ${sanitiser} sanitiser`, async ({ heard, page, window }) => {
    if (sanitiser === 'our') {
      await withoutSanitiser(page)
      await page.reload()
    }
    const note = new NotePage(window)
    await new Sidebar(window).makeNote('Page', 'Hostile')
    await note.field.fill(text)
    await expect(note.saved).toHaveText('Saved')
    await expect.poll(() => note.written()).toContain('The end of it.')
    await note.read()
    await expect(note.text).toContainText('The end of it.')
    // HTML is words: none of it is missing.
    const shown = (await note.text.textContent()) ?? ''
    expect(hostileHtml('text').filter((payload) => !shown.includes(payload))).toEqual([])
    await tryAll(note.text)

    await note.edit()
    await note.write(' And more.')
    await expect(note.saved).toHaveText('Saved')
    await note.read()
    await expect(note.text).toContainText('And more.')
    await note.open('Versions')
    await note.version(/./).first().click()
    await expect(dialog(window).getByRole('button', { name: 'Bring this version back' })).toBeVisible()
    await dialog(window).getByText('The text as it was').click()
    const then = dialog(window).getByRole('group', { name: 'Text', exact: true })
    await expect(then).toContainText('The end of it.')
    await tryAll(then)
    await hearsNothing(window, heard)
  })
}

test.describe('pasted', () => {
  // The parsers that disarm HTML report the handlers, styles and bases they take away.
  test.use({ expected: [/^policy: ((script-src-attr|style-src-attr|style-src-elem) inline|base-uri .*purify)/] })

  for (const sanitiser of ['the browser’s', 'our'] as const) {
    test(`of as many payloads that are pasted as HTML nothing runs or is asked for, by ${sanitiser} sanitiser`, async ({
      heard,
      page,
      window,
    }) => {
      if (sanitiser === 'our') {
        await withoutSanitiser(page)
        await page.reload()
      }
      const note = new NotePage(window)
      await new Sidebar(window).makeNote('Page', 'Hostile')
      await note.field.click()
      const payloads = [...hostileHtml('pasted'), hostileHtml('together').join('\n')]
      for (const payload of payloads) await note.paste({ 'text/plain': 'words', 'text/html': `<p>${payload}</p>` })
      await note.paste({ 'text/plain': 'words', 'text/html': '<p>The end of it.</p>' })
      await expect.poll(() => note.written()).toContain('The end of it.')
      await expect(note.saved).toHaveText('Saved')
      expect(await note.written()).not.toMatch(/]\(?(javascript|vbscript|data):|null/i)
      await note.read()
      await expect(note.text).toContainText('The end of it.')
      await tryAll(note.text)
      await hearsNothing(window, heard)
    })
  }
})
