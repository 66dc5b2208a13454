import type { Page } from '@playwright/test'
import { type LanguageChoice, trialLanguages } from '#shared/messages/language.ts'

/** Has the window, as it is, speak another language: what stands in it stays. */
export async function speakIn(page: Page, language: LanguageChoice): Promise<void> {
  const status = await page.evaluate(async (chosen) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${sessionStorage.getItem('ascertain.token')}` }
    const body = JSON.stringify({ json: { language: chosen } })
    return (await fetch('/rpc/host/setPreferences', { method: 'POST', headers, body })).status
  }, language)
  if (status !== 200) throw new Error(`the language was refused: ${status}`)
  const isTrial = trialLanguages.some((one) => one === language)
  const spoken = isTrial ? `[lang$="-x-${language}"]` : `${language === 'uk' ? '[lang|=uk]' : '[lang|=en]'}:not([lang*="-x-"])`
  await page.locator(`:root${spoken}`).waitFor({ state: 'attached' })
}

/**
 * Words that can be seen or heard, while the window speaks `pseudo`, and are neither from the catalogue nor people's own: outside of its brackets, of what
 * runs in the direction of what it says, of keys, times and names of languages.
 */
export function wordsOfNobody(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const people = [...document.querySelectorAll('[dir=auto], [dir=auto] *')].map((one) => one.textContent ?? '').join('\n')
    const keys = /\(?(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z]|F\d+|Delete|Escape|Enter|Arrow\w+|Page\w+)\)?(?!\w)/gu
    const found = new Set<string>()
    const look = (words: string, where: Element) => {
      let left = words
      while (/⟦[^⟦⟧]*⟧/u.test(left)) left = left.replace(/⟦[^⟦⟧]*⟧/gu, ' ')
      left = left.replace(keys, ' ').trim()
      if (/\p{L}/u.test(left) && !people.includes(left)) found.add(`${where.tagName.toLowerCase()}: ${words}`)
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('[dir=auto], kbd, time, script, style, svg, [lang]:not(:root)')) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) look(element.getAttribute(name) ?? '', element)
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.textContent ?? '', element)
    }
    return [...found]
  })
}
