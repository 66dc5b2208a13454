// npm run e2e -- [options of playwright test]: finds a browser, builds what is stale, runs the end-to-end tests.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { browserForTests } from './browser.mjs'
import { root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

const browser = await browserForTests()
ensureBuilt()
const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const child = spawn(process.execPath, [playwright, 'test', '-c', 'e2e', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASCERTAIN_BROWSER: browser },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
