import type { BrowserContext, Page } from '@playwright/test'

/**
 * Collects what no test may cause: violations of the security policy, errors nobody caught, and requests to anywhere but the host.
 * @param origin the host's
 * @returns asks for what was seen so far, in words
 */
export async function watchPages(context: BrowserContext, origin: string): Promise<() => Promise<readonly string[]>> {
  const seen: string[] = []
  await context.exposeBinding('reportViolation', (_source, words: string) => void seen.push(words))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      const words = `policy: ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`
      if (typeof report === 'function') report(words)
    })
  })
  context.on('weberror', (found) => void seen.push(`error: ${found.error()}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) seen.push(`request: ${url.href}`)
  })
  return async () => {
    await Promise.all(context.pages().map(settled))
    return seen
  }
}

/** Browsers report violations in a task of their own, after the act: lets those that wait come through. */
async function settled(page: Page): Promise<void> {
  try {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  } catch {
    // Closed or on its way elsewhere: what it reported before is here.
  }
}
