import { defineConfig } from '@playwright/test'
import type { HostOptions } from '../fixtures.ts'
import config from '../playwright.config.ts'

/** Run through `npm run pictures`; not a test of anything, so it stands beside the specs. */
export default defineConfig<HostOptions>({
  ...config,
  testDir: '.',
  outputDir: '../../test-results/pictures',
  projects: [{ name: 'pictures', use: { host: 'web' } }],
})
