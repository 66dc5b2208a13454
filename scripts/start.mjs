// npm start -- [--vault FOLDER] [--sample] [--port NUMBER] [--no-open]: builds what is stale, starts the web host and opens a window on it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser, hasDisplay, openAppWindow, openDefaultBrowser } from './browser.mjs'
import { calledFrom, root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

const say = (line) => process.stderr.write(`${line}\n`)
const args = process.argv.slice(2).filter((arg) => arg !== '--no-open')
const opens = args.length === process.argv.length - 2 && hasDisplay()

ensureBuilt()

let window = null
const host = spawn(process.execPath, [join(root, 'out/main/web.js'), ...(opens ? ['--opens'] : []), ...args], {
  env: { ...process.env, INIT_CWD: calledFrom },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
host.once('message', ({ address, refused }) => void open(address, refused))
host.once('exit', async (code) => {
  await window?.close()
  process.exit(code ?? 1)
})
// In a terminal Ctrl-C reaches the host as well; sent twice at once it counts as one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal))

async function open(address, refused) {
  const browser = await findBrowser()
  if (browser) {
    window = openAppWindow(browser, address)
    // A browser that ends may not wait for its pages' goodbyes; and a page that only says why nothing could be opened has none.
    window.gone.then(() => {
      if (refused) host.kill()
      else if (host.connected) host.send('browser-gone')
    })
  } else if (await openDefaultBrowser(address)) say('No Chromium, Chrome or Edge found: opened in the default browser.')
  else say(`No browser could be opened. Open this address yourself, once, within a minute:\n  ${address}`)
}
