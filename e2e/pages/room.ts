import type { Page } from '@playwright/test'

/** What of a page reaches beyond its sides, by its words: nobody could read or press it. What is scrolled in a box of its own does not count. */
export function beyondSides(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement
    const boxes = '.tab-strip, .table-box, .sr-only, .skip, .cm-scroller, [aria-hidden=true]'
    const all = document.querySelectorAll('button, a, input, textarea, h1, h2, h3, p, [role=option], [role=menuitem]')
    const beyond = Array.from(all).filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 1 || left < -1) && one.closest(boxes) === null
    })
    return beyond.map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30)}`)
  })
}
