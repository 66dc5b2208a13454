import { execFile, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

test('a package holds the built program and nothing else, with its fuses set', { tag: '@desktop' }, async () => {
  test.slow()
  const { stdout } = await run(process.execPath, [join(root, 'scripts/pack-dir.mjs')], { cwd: root, maxBuffer: 10_000_000 })
  expect(stdout).toContain('The package holds what it should, and its fuses are set.')
})

test('where Electron cannot be fetched, npm start says so and opens a browser', { tag: '@desktop' }, async ({ folder }) => {
  const env = {
    ...process.env,
    XDG_DATA_HOME: folder,
    APPDATA: folder,
    HOME: folder,
    DISPLAY: process.env.DISPLAY ?? ':0',
    // Nobody answers there, and no binary lies there.
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
    electron_config_cache: join(folder, 'cache'),
    // It ends at once; the host waits for its first window.
    ASCERTAIN_BROWSER: process.execPath,
  }
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
    expect(said).toContain('Electron is not here, so Ascertain opens in a browser. To try again: npm start -- --electron')
  } finally {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
  }
})
