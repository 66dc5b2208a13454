import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { makeVault } from './make-vault.ts'
import { watchPages } from './page-watch.ts'
import { startWebHost, type WebHost } from './web-host.ts'

export interface HostOptions {
  /** What puts the window up; one project of playwright.config.ts each. */
  readonly host: 'web'
  /** Options of the host's command line, besides those every test has: `['--sample']` for the sample in place of the test's own vault. */
  readonly hostOptions: readonly string[]
  /** Whether the host is started on a vault that nobody has used yet, or knows of none, as the first time. */
  readonly hasVault: boolean
  /** Reports of `watchPages` that this test means to cause (hostile HTML is reported by the parser that disarms it). */
  readonly expected: readonly RegExp[]
}

interface Fixtures {
  /** An empty folder of the test's own. */
  readonly folder: string
  /** The test's own vault, `My vault`, where it has one. */
  readonly vault: string
  /** The running host. */
  readonly started: WebHost
  /** A window on it, in which nothing may go wrong unnoticed. */
  readonly window: Page
}

export const test = base.extend<HostOptions & Fixtures>({
  host: ['web', { option: true }],
  hostOptions: [[], { option: true }],
  hasVault: [true, { option: true }],
  expected: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ascertain-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  vault: async ({ folder, hasVault }, use) => {
    const vault = join(folder, 'My vault')
    if (hasVault) await makeVault(vault, 'My vault')
    await use(vault)
  },

  started: async ({ folder, vault, hasVault, hostOptions }, use, info) => {
    const own = hasVault && !hostOptions.includes('--sample') ? ['--vault', vault] : []
    const started = await startWebHost(folder, [...own, ...hostOptions])
    await use(started)
    await started.stop()
    if (info.status !== info.expectedStatus) await info.attach('host', { body: started.output(), contentType: 'text/plain' })
  },

  window: async ({ started, context, page, expected }, use) => {
    const seen = await watchPages(context, started.origin)
    await page.goto(await started.link())
    await use(page)
    expect((await seen()).filter((words) => !expected.some((pattern) => pattern.test(words)))).toEqual([])
  },
})

export { expect }
