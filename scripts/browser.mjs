import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Flags that keep a Chromium to itself: no first-run pages, no traffic of its own. As root it does not start in its sandbox. */
export const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** The path of a Chromium, Chrome or Edge of this computer, or null. `ASCERTAIN_BROWSER` names one of your own. */
export async function findBrowser() {
  const own = process.env.ASCERTAIN_BROWSER
  const found = [...(own ? [own] : []), ...places()].find(canRun)
  return found ?? (await playwrightBrowser())
}

/**
 * As `findBrowser`, for tests, which cannot do without: the headless shell before all others, as a whole browser takes a third more
 * of the processor to show the same. As root on Debian and its like it is installed where there is no browser or only tests run (CI).
 */
export async function browserForTests() {
  const own = process.env.ASCERTAIN_BROWSER
  if (own && canRun(own)) return own
  const shell = () => placesOf(['chromium-headless-shell']).find(canRun)
  const before = process.env.CI ? null : await findBrowser()
  const found = shell() ?? before ?? (install('chromium-headless-shell') ? shell() : null) ?? (await findBrowser())
  if (found) return found
  process.stderr.write('The end-to-end tests need Chromium, Chrome or Edge: install one, or name it in ASCERTAIN_BROWSER.\n')
  process.exit(1)
}

/** Installs a package of Debian and its like, and says so. Returns whether it is there. */
function install(name) {
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false
  process.stderr.write(`For the tests: apt-get install -y ${name}\n`)
  const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 }).status === 0
  return run('install', '-y', name) || (run('update') && run('install', '-y', name))
}

/** Whether a window can be shown at all. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Opens an address in a window of its own without tabs, in a browser profile that is removed afterwards.
 * @returns `gone` resolves when the person closed it, `close` ends it
 */
export function openAppWindow(browser, address) {
  // With the person's own profile a browser that runs already would take the address over and ignore the flags.
  const profile = mkdtempSync(join(tmpdir(), 'ascertain-window-'))
  const flags = [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1280,860', ...quietFlags]
  const child = spawn(browser, flags, { stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  const close = async () => {
    child.kill()
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return { gone, close }
}

/** Opens an address in the person's own browser. Resolves to whether that could be started. */
export function openDefaultBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false)).once('spawn', () => resolve(true))
    child.unref()
  })
}

function places() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return folders.flatMap((folder) => macApps.map((app) => join(folder, `${app}.app`, 'Contents/MacOS', app)))
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) => windowsApps.map((app) => join(folder, app)))
  }
  return placesOf(names)
}

/** Where on Linux programs of these names may lie, the first name before the others. */
function placesOf(programs) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
  return programs.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
}

/** The one that `npx playwright install chromium` put there, if somebody did. */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return canRun(path) ? path : null
  } catch {
    return null
  }
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
