import type { BrowserContext, Page } from '@playwright/test'
import { test as base, expect } from './fixtures.ts'

/** What was heard so far. */
export type Heard = () => readonly string[]

/** Hears all that payloads would do, from before the first page on. Besides it the fixture `window` hears what the policy stops. */
export const test = base.extend<{ readonly heard: Heard }>({
  heard: async ({ context }, use) => use(await listen(context)),
})

export { expect }

/**
 * Listens for all that the payloads of payloads.ts would do: a call of `planted`, a request to another computer or for `/planted/…`, a page, a
 * frame, a download or a question that comes up.
 */
async function listen(context: BrowserContext): Promise<Heard> {
  const heard: string[] = []
  await context.exposeBinding('planted', (_source, name: unknown) => void heard.push(`run: ${String(name)}`))
  context.on('request', (request) => {
    if (/planted|javascript/.test(request.url())) heard.push(`request: ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => heard.push(`dialog: ${dialog.message()}`))
    page.on('download', (download) => heard.push(`download: ${download.url()}`))
    page.on('frameattached', () => heard.push('frame'))
    page.on('popup', (popup) => heard.push(`popup: ${popup.url()}`))
  })
  return () => heard
}

/** Nothing was heard; and that listening hears is proved by the same acts, done by us. */
export async function hearsNothing(window: Page, heard: Heard): Promise<void> {
  expect(heard()).toEqual([])
  await window.evaluate(() => {
    Reflect.apply(Reflect.get(globalThis, 'planted'), null, ['by us'])
    new Image().src = '/planted/by-us'
  })
  await expect.poll(() => [...heard()].sort()).toEqual([expect.stringMatching(/^request: .*\/planted\/by-us$/), 'run: by us'])
}
