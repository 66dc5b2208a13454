import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{shared,main,renderer,scripts,e2e}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
})
