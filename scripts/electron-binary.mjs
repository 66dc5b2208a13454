import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './called-from.mjs'

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
/** Where it is remembered that the binary could not be had. */
const failed = join(root, 'out/electron-not-here')
/** Milliseconds without a byte more after which a download is given up. */
const longestPause = 15_000

/** Electron's binary, or null. It is looked for by its files: asking the package for it (`require('electron')`) starts a download. */
export function findElectron() {
  try {
    const path = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), path)
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Whether it was tried already, with the same dependencies. */
export function hasFailed() {
  try {
    return readFileSync(failed, 'utf8') === attempt()
  } catch {
    return false
  }
}

/**
 * Has the package fetch its binary, by its own installer, which checks what it gets. This is set-up, the one time that anything of ours uses
 * the network. Resolves to the binary, or to null where it cannot be had, which is remembered until the lock file or its source changes.
 */
export async function fetchElectron() {
  const temporary = mkdtempSync(join(tmpdir(), 'ascertain-electron-'))
  const places = [temporary, join(folder, 'dist')]
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: 'ignore',
  })
  let size = 0
  let since = performance.now()
  const watch = setInterval(() => {
    const now = places.reduce((sum, place) => sum + sizeOf(place), 0)
    if (now !== size) since = performance.now()
    else if (performance.now() - since > longestPause) child.kill()
    size = now
  }, 500)
  await new Promise((done) => child.once('exit', done).once('error', done))
  clearInterval(watch)
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  const binary = findElectron()
  if (binary) rmSync(failed, { force: true })
  else remember()
  return binary
}

function remember() {
  mkdirSync(dirname(failed), { recursive: true })
  writeFileSync(failed, attempt())
}

/** What would have to change for another try to be of use: the version asked for, or where it comes from. */
function attempt() {
  const { ELECTRON_MIRROR = '', ELECTRON_OVERRIDE_DIST_PATH = '' } = process.env
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`\n${ELECTRON_MIRROR}\n${ELECTRON_OVERRIDE_DIST_PATH}`).digest('hex')
}

/** Bytes in a folder; 0 where it is not there. */
function sizeOf(place) {
  try {
    return readdirSync(place, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + (statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch {
    return 0
  }
}
