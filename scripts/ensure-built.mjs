import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './called-from.mjs'

const sources = ['shared', 'main', 'renderer', 'sample', 'package.json', 'package-lock.json', 'vite.config.ts']
const built = ['out/main/electron.js', 'out/main/web.js', 'out/main/worker.js', 'out/renderer/index.html']

/** Builds the program unless what was built is newer than every source. Ends this process where the build fails. */
export function ensureBuilt() {
  if (!isStale()) return
  process.stderr.write('Building Ascertain …\n')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    // What the build says is not what the script was asked for.
    stdio: ['ignore', process.stderr, 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}

function isStale() {
  const made = built.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const oldest = Math.min(...made)
  return sources.some((path) => newest(join(root, path)) > oldest)
}

/** The latest change in a file or folder, in milliseconds; a folder changes too when a file in it comes or goes. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name))
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))))
}
