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

/** Controls that no scrolling brings into view, by their words: of the dialog or menu that is open, else of the page. */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const over = [...document.querySelectorAll('[role=dialog], [role=menu]')].filter((one) => one.checkVisibility())
    const all = (over.at(-1) ?? document).querySelectorAll('button, a[href], input, textarea, select, summary, [role=tab], [role=menuitem]')
    const beyond = [...all].filter((one) => {
      if (one.closest('.skip, .sr-only, [aria-hidden=true]') || !one.checkVisibility({ visibilityProperty: true })) return false
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, top, bottom } = one.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      return x < 0 || y < 0 || x > innerWidth || y > innerHeight
    })
    return beyond.map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30)}`)
  })
}
