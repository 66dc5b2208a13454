import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, BrowserWindow, CommandLine } from 'electron'
import { mirror, newEmitter, preventable } from './mirror.ts'
import { record } from './record.ts'

const emitter = newEmitter()
let beReady = () => {}
const ready = new Promise<void>((resolve) => {
  beReady = resolve
})
const switches = new Map<string, string>()
const paths: Record<string, string> = { home: homedir(), temp: tmpdir(), documents: homedir(), downloads: homedir(), exe: process.execPath }
let name = 'Electron'
let lock: string | null = null

const pathOf = (which: string): string => {
  const path = paths[which]
  if (path === undefined) throw new Error(`Failed to get '${which}' path`)
  return path
}
const openWindows = (): BrowserWindow[] => [...record.pages.values()].map(({ window }) => window)

/** As electron.d.ts' `App`. */
export const app = mirror<App>(
  'app',
  {
    isPackaged: false,
    commandLine: mirror<CommandLine>('commandLine', {
      appendSwitch: (key: string, value = '') => void switches.set(key, value),
      hasSwitch: (key: string) => switches.has(key),
      getSwitchValue: (key: string) => switches.get(key) ?? '',
    }),
    getName: () => name,
    setName: (given: string) => {
      name = given
    },
    getVersion: () => JSON.parse(readFileSync('package.json', 'utf8')).version,
    getPath: pathOf,
    setPath: (which: string, path: string) => {
      paths[which] = path
    },
    isReady: () => record.isReady,
    whenReady: () => ready,
    enableSandbox: () => {
      if (record.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
      record.isSandboxed = true
    },
    setAsDefaultProtocolClient: () => true,
    /** Of pages only; on Linux Electron says nothing of the sandbox. */
    getAppMetrics: () => openWindows().map(() => ({ type: 'Tab', sandboxed: record.isSandboxed })),
    requestSingleInstanceLock: takeLock,
    releaseSingleInstanceLock: releaseLock,
    focus: () => {},
    quit,
    exit,
  },
  emitter,
)

/** What Electron does once it is up. */
export function becomeReady(): void {
  record.isReady = true
  emitter.emit('ready', preventable({}), {})
  beReady()
}

/** The last window went. */
export function allClosed(): void {
  if (isQuitting) finish()
  // Electron quits by itself where nobody listens.
  else if (!emitter.emit('window-all-closed')) quit()
}

let isQuitting = false

function quit(): void {
  const event = preventable({})
  emitter.emit('before-quit', event)
  if (event.defaultPrevented) return
  isQuitting = true
  const windows = openWindows()
  if (windows.length === 0) finish()
  for (const window of windows) window.close()
}

/** A window that stays keeps the program. */
export function stayOpen(): void {
  isQuitting = false
}

function finish(): void {
  const event = preventable({})
  emitter.emit('will-quit', event)
  if (event.defaultPrevented) isQuitting = false
  else exit(0)
}

function exit(code = 0): void {
  emitter.emit('quit', preventable({}), code)
  releaseLock()
  const end = () => process.exit(code)
  if (record.context) record.context.close().then(end, end)
  else end()
}

/** A file in the folder of user data; who finds it held leaves a message beside it, which the holder reads. */
function takeLock(data: Record<string, unknown> = {}): boolean {
  const folder = pathOf('userData')
  const file = join(folder, 'standin.lock')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    writeFileSync(join(folder, `standin.second.${process.pid}`), JSON.stringify({ words: process.argv, from: process.cwd(), data }))
    return false
  }
  lock = file
  const watcher = watch(folder, (_event, changed) => {
    if (!/^standin\.second\.\d+$/.test(changed ?? '')) return
    let said: { words: string[]; from: string; data: unknown }
    try {
      said = JSON.parse(readFileSync(join(folder, changed ?? ''), 'utf8'))
    } catch {
      return // not written yet, or read before
    }
    rmSync(join(folder, changed ?? ''), { force: true })
    emitter.emit('second-instance', preventable({}), said.words, said.from, said.data)
  })
  watcher.unref()
  return true
}

function releaseLock(): void {
  if (lock !== null) rmSync(lock, { force: true })
  lock = null
}
