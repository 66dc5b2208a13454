import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser, hasDisplay, openAppWindow, openDefaultBrowser } from './browser.mjs'
import { calledFrom, root } from './called-from.mjs'

const say = (line) => process.stderr.write(`${line}\n`)

/** Starts the web host and opens a window on it, unless told not to or without a display; ends with it. */
export function startWeb(words) {
  const args = words.filter((arg) => arg !== '--no-open')
  const opens = args.length === words.length && hasDisplay()
  let window = null
  let isEnding = false
  let host = null

  function start(restarts) {
    host = spawn(process.execPath, [join(root, 'out/main/web.js'), ...(opens ? ['--opens'] : []), ...args], {
      env: { ...process.env, INIT_CWD: calledFrom },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    if (restarts === 0) host.once('message', ({ address, refused }) => void show(address, refused))
    host.once('exit', async (code, signal) => {
      // Killed: the windows find the next host where this one was, and store what was typed meanwhile.
      if (signal !== null && !isEnding && restarts < 3) {
        say(`The program was stopped (${signal}) and is started again.`)
        return start(restarts + 1)
      }
      await window?.close()
      process.exit(code ?? 1)
    })
  }

  async function show(address, refused) {
    window = await open(address)
    // A browser that ends may not wait for its pages' goodbyes; and a page that only says why nothing could be opened has none.
    void window?.gone.then(() => {
      isEnding = true
      if (refused) host.kill()
      else if (host.connected) host.send('browser-gone')
    })
  }

  // In a terminal Ctrl-C reaches the host as well; sent twice at once it counts as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isEnding = true
      host.kill(signal)
    })
  }
  start(0)
}

/** The window that was opened; null where it is a page of the person's own browser, or none. */
async function open(address) {
  const browser = await findBrowser()
  if (browser) return openAppWindow(browser, address)
  if (await openDefaultBrowser(address)) say('No Chromium, Chrome or Edge found: opened in the default browser.')
  else say(`No browser could be opened. Open this address yourself, once, within a minute:\n  ${address}`)
  return null
}
