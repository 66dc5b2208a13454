// npm run bench [-- PART …] [--size N]: bundles e2e/bench and runs it; see e2e/bench/index.ts for the parts.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { calledFrom, root } from './called-from.mjs'

const out = join(root, 'out/bench')
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['@playwright/test', 'playwright-core', 'electron', 'lightningcss', 'fsevents'] },
  build: { ssr: join(root, 'e2e/bench/index.ts'), outDir: out, emptyOutDir: true, target: 'node20', minify: false },
})
// The collector by hand, for the memory part; a heap that holds the largest vault twice.
const options = ['--expose-gc', '--max-old-space-size=8192', '--enable-source-maps']
const child = spawn(process.execPath, [...options, join(out, 'index.js'), ...process.argv.slice(2)], { cwd: calledFrom, stdio: 'inherit' })
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
