// npm run bench [-- PART …] [--size N]; see e2e/bench/index.ts for the parts.
import { browserForTests } from './browser.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { runBundled } from './run-bundled.mjs'

// The way of a call is measured on the built program, in a browser.
ensureBuilt()
process.env.ASCERTAIN_BROWSER = await browserForTests()
// The collector by hand, for the memory part; a heap that holds the largest vault twice.
await runBundled('e2e/bench/index.ts', 'bench', ['--expose-gc', '--max-old-space-size=8192'])
