import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { desktopKind } from './desktop-host.ts'
import type { HostOptions } from './fixtures.ts'

/** Run through `npm run e2e`, which builds the program and names the browser. */
export default defineConfig<HostOptions>({
  testDir: 'specs',
  // Whole, as the pictures' configuration takes it over from another folder.
  globalSetup: join(import.meta.dirname, 'global-setup.ts'),
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // Generous, for slow shared machines: a test that waits for what never comes fails by it, none measures by it.
  timeout: 180_000,
  expect: { timeout: 30_000, toMatchAriaSnapshot: { pathTemplate: '{testDir}/../screens/{arg}{ext}' } },
  // One that passes only then is named at the end of `npm test`, and is to be mended.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    actionTimeout: 45_000,
    // A trace of all costs a fifth of the time: ask for it with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: process.env.ASCERTAIN_BROWSER ?? '',
      // Belt and braces for “nothing leaves this computer”: no other name or address can be resolved.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    { name: 'web', testIgnore: 'desktop*.spec.ts', use: { host: 'web' } },
    // What only the shell does, and a few journeys; in real Electron where it is here, else in the stand-in.
    { name: 'desktop', grep: /@desktop/, use: { host: desktopKind() } },
  ],
})
