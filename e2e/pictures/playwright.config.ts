import { defineConfig } from '@playwright/test'
import { desktopKind } from '../desktop-host.ts'
import type { HostOptions } from '../fixtures.ts'
import config from '../playwright.config.ts'

/** Run through `npm run pictures`; not a test of anything, so it stands beside the specs. */
export default defineConfig<HostOptions>({
  ...config,
  testDir: '.',
  outputDir: '../../test-results/pictures',
  projects: [{ name: 'pictures', use: { host: process.env.ASCERTAIN_PICTURES_HOST === 'desktop' ? desktopKind() : 'web' } }],
})
