// npm start -- [--electron | --web] [--vault FOLDER] [--sample] [--port NUMBER] [--no-open]: builds what is stale and opens the window,
// in Electron where it is here or can be fetched, else in a browser.
import { hasDisplay } from './browser.mjs'
import { fetchElectron, findElectron, hasFailed } from './electron-binary.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { startElectron } from './start-electron.mjs'
import { startWeb } from './start-web.mjs'

const say = (line) => process.stderr.write(`${line}\n`)
const hosts = new Set(['--electron', '--web'])
const args = process.argv.slice(2).filter((arg) => !hosts.has(arg))
const asks = (option) => process.argv.includes(option)

ensureBuilt()
if (asks('--electron')) {
  const binary = findElectron() ?? (await fetched())
  if (binary) startElectron(binary, args, null)
  else {
    say('Electron could not be fetched: that needs the network, once. npm start -- --web opens Ascertain in a browser.')
    process.exitCode = 1
  }
} else if (asks('--web') || asks('--no-open') || asks('--port') || !hasDisplay()) startWeb(args)
else {
  const binary = findElectron() ?? (hasFailed() ? null : await fetched())
  if (binary) startElectron(binary, args, () => inBrowser('Electron could not start here'))
  else inBrowser('Electron is not here')
}

function fetched() {
  say('Fetching Electron, once …')
  return fetchElectron()
}

function inBrowser(why) {
  say(`${why}, so Ascertain opens in a browser. To try again: npm start -- --electron`)
  startWeb(args)
}
