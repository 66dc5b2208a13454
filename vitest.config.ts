import { defineConfig } from 'vitest/config'

// Generous, for slow shared machines: a test that waits for what never comes fails by it, none measures by it.
// Files share threads and what they import: reading it anew for each took longer than all tests together.
const test = { testTimeout: 120_000, isolate: false, pool: 'threads' } as const
/** What has to do with days runs in two more time zones: east by a half hour, and west by a half hour with summer time. */
const ofDays = ['shared/dates/**/*.test.ts', 'shared/base/instant.test.ts', 'main/core/history/versions.test.ts']

export default defineConfig({
  test: {
    // One fewer than the computer has would be one of two.
    maxWorkers: 2,
    projects: [
      { test: { ...test, name: 'all', include: ['{shared,main,renderer,scripts,e2e}/**/*.test.{ts,tsx}'] } },
      { test: { ...test, name: 'Asia/Kolkata', include: ofDays, env: { TZ: 'Asia/Kolkata' } } },
      { test: { ...test, name: 'America/St_Johns', include: ofDays, env: { TZ: 'America/St_Johns' } } },
    ],
  },
})
