import type { Page } from '@playwright/test'
import type { Language } from '#shared/messages/language.ts'

/** Has the window, as it is, speak another language: what stands in it stays. */
export async function speakIn(page: Page, language: Language): Promise<void> {
  const status = await page.evaluate(async (language) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${sessionStorage.getItem('ascertain.token')}` }
    const body = JSON.stringify({ json: { language } })
    return (await fetch('/rpc/host/setPreferences', { method: 'POST', headers, body })).status
  }, language)
  if (status !== 200) throw new Error(`the language was refused: ${status}`)
  await page
    .locator(`:root[lang|=${language === 'uk' ? 'uk' : language === 'en' ? 'en' : `en-x-${language}`}]`)
    .waitFor({ state: 'attached' })
}

/**
 * Words in the window that are neither from the catalogue nor people's own, while it speaks `pseudo`: outside of its brackets, of what runs in the direction of
 * what it says, of keys and of times.
 */
export function wordsOfNobody(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const people = [...document.querySelectorAll('[dir=auto], [dir=auto] *')].map((one) => one.textContent ?? '').join('\n')
    const found: string[] = []
    const look = (words: string, where: Element) => {
      let left = words
      while (/⟦[^⟦⟧]*⟧/u.test(left)) left = left.replace(/⟦[^⟦⟧]*⟧/gu, ' ')
      if (/\p{L}{2}/u.test(left) && !people.includes(left.trim())) found.push(`${where.tagName.toLowerCase()}.${where.className}: ${words}`)
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('[dir=auto], kbd, time, script, style, svg, [lang]:not(:root)')) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) look(element.getAttribute(name) ?? '', element)
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.textContent ?? '', element)
    }
    return [...new Set(found)]
  })
}
