// npm run bench [-- PART …] [--size N]; see e2e/bench/index.ts for the parts.
import { runBundled } from './run-bundled.mjs'

// The collector by hand, for the memory part; a heap that holds the largest vault twice.
await runBundled('e2e/bench/index.ts', 'bench', ['--expose-gc', '--max-old-space-size=8192'])
