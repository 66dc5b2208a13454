// npm run crash [-- --rounds N --cuts N --part a|b|c --seed S]: bundles main/node/crash and runs it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { calledFrom, root } from './called-from.mjs'

const out = join(root, 'out/crash')
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'main/node/crash/index.ts'),
    outDir: out,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
  },
})
const options = ['--enable-source-maps', join(out, 'index.js'), ...process.argv.slice(2)]
const child = spawn(process.execPath, options, { cwd: calledFrom, stdio: 'inherit' })
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
