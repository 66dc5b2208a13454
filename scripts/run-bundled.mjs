import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { calledFrom, root } from './called-from.mjs'

/** What is not bundled: it finds its own files beside itself. */
const external = ['@playwright/test', 'playwright', 'playwright-core', 'electron', 'vite', 'lightningcss', 'fsevents']

/**
 * Bundles a TypeScript entry of e2e and runs it under Node with our arguments, so that it works right after `npm ci`.
 * @param entry from the project's folder @param out the folder in out/ @param options of Node
 */
export async function runBundled(entry, out, options = []) {
  const outDir = join(root, 'out', out)
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: { ssr: join(root, entry), outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
  const file = join(outDir, `${basename(entry, '.ts')}.js`)
  const args = ['--enable-source-maps', ...options, file, ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { cwd: calledFrom, stdio: 'inherit' })
  process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
