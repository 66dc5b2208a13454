import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type DesktopHost, startDesktopHost } from './desktop-host.ts'
import { makeVault } from './make-vault.ts'
import { watchPages } from './page-watch.ts'
import { startWebHost, type WebHost } from './web-host.ts'

export interface HostOptions {
  /** What puts the window up; one project of playwright.config.ts each. */
  readonly host: 'web' | 'electron' | 'standin'
  /** Options of the host's command line, besides those every test has: `['--sample']` for the sample in place of the test's own vault. */
  readonly hostOptions: readonly string[]
  /** Whether the host is started on a vault that nobody has used yet, or knows of none, as the first time. */
  readonly hasVault: boolean
  /** Reports of `watchPages` that this test means to cause (hostile HTML is reported by the parser that disarms it). */
  readonly expected: readonly RegExp[]
}

export interface Fixtures {
  /** An empty folder of the test's own. */
  readonly folder: string
  /** The test's own vault, `My vault`, where it has one. */
  readonly vault: string
  /** Either host, running. */
  readonly running: { readonly web: WebHost } | { readonly desktop: DesktopHost }
  /** The web host, for tests that only it can be put to. */
  readonly started: WebHost
  /** The desktop host, likewise. */
  readonly desktop: DesktopHost
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

  running: async ({ host, folder, vault, hasVault, hostOptions }, use, info) => {
    const own = hasVault && !hostOptions.includes('--sample') ? ['--vault', vault] : []
    const options = [...own, ...hostOptions]
    const web = host === 'web' ? await startWebHost(folder, options) : null
    const desktop = host === 'web' ? null : await startDesktopHost(host, { data: folder, options })
    if (web) await use({ web })
    if (desktop) await use({ desktop })
    const hasFailed = info.status !== info.expectedStatus
    if (hasFailed && desktop) {
      const picture = await desktop.page.screenshot().catch(() => null)
      if (picture) await info.attach('window', { body: picture, contentType: 'image/png' })
    }
    await web?.stop()
    await desktop?.stop()
    const output = (web ?? desktop)?.output() ?? ''
    if (hasFailed) await info.attach('host', { body: output, contentType: 'text/plain' })
  },

  started: async ({ running }, use) => {
    if (!('web' in running)) throw new Error('this test is for the web host')
    await use(running.web)
  },

  desktop: async ({ running }, use) => {
    if (!('desktop' in running)) throw new Error('this test is for the desktop host')
    await use(running.desktop)
  },

  window: async ({ running, context, page, expected }, use) => {
    const inDesktop = 'desktop' in running ? running.desktop : null
    const window = inDesktop?.page ?? page
    const origin = 'web' in running ? running.web.origin : new URL(window.url()).origin
    const seen = await watchPages(inDesktop?.context ?? context, origin)
    // A desktop window is there already: loaded again, nothing of it goes unwatched.
    if ('web' in running) await window.goto(await running.web.link())
    else await window.reload()
    await use(window)
    expect((await seen()).filter((words) => !expected.some((pattern) => pattern.test(words)))).toEqual([])
  },
})

export { expect }
