import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { _electron, type BrowserContext, chromium, type Page } from '@playwright/test'
import { standIn } from './standin/build.ts'

const root = resolve(import.meta.dirname, '..')
const program = join(root, 'out/main/electron.js')

type Modules = typeof Electron.CrossProcessExports

/** The desktop host as its own process: in Electron, or in the stand-in. */
export interface DesktopHost {
  readonly context: BrowserContext
  /** The first window, once it shows our page. */
  readonly page: Page
  readonly windows: () => readonly Page[]
  /** Runs a function in the main process; what it names besides its arguments is not there. */
  evaluate<Result, Data>(act: (modules: Modules, data: Data) => Result | Promise<Result>, data: Data): Promise<Result>
  output(): string
  /** Resolves to its exit code when it ends. */
  readonly exited: Promise<number | null>
  /** Ends it, however it is. */
  stop(): Promise<void>
}

export interface DesktopStart {
  /** An empty folder, in place of the platform's for programs' data. */
  readonly data: string
  readonly options: readonly string[]
  /** The built main bundle, where it is not the project's own. */
  readonly main?: string
}

/** Electron's binary, found by its files: asking the package for it would download it. */
export function electronBinary(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const path = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), path)
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Which of the two runs the specs: what `ASCERTAIN_HOST` says, else Electron where it is here. */
export function desktopKind(): 'electron' | 'standin' {
  const asked = process.env.ASCERTAIN_HOST
  return asked === 'electron' || asked === 'standin' ? asked : electronBinary() ? 'electron' : 'standin'
}

/** Starts the built desktop program and waits for its first window. Rejects with what it printed if it ends before. */
export function startDesktopHost(kind: 'electron' | 'standin', start: DesktopStart): Promise<DesktopHost> {
  mkdirSync(start.data, { recursive: true })
  return kind === 'electron' ? startElectron(start) : startStandIn(start)
}

/** Starts the program once more while it runs, which hands over to the one that does and ends. Resolves to its exit code. */
export function startAgain(kind: 'electron' | 'standin', { data, options, main = program }: DesktopStart): Promise<number | null> {
  const settings = { cwd: root, env: environment(data), stdio: 'ignore' } as const
  if (kind === 'electron') return exitOf(spawn(electronBinary() ?? '', [...rootFlags, main, ...options], settings))
  return exitOf(fork(standIn, [main, ...options], { ...settings, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }))
}

/** As root Chromium does not start in its sandbox. */
const rootFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const environment = (data: string) => ({ ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data, INIT_CWD: data })
const isOurs = (page: Page) => /^(app:\/\/bundle|http:\/\/bundle\.app\.localhost)/.test(page.url())

async function startElectron({ data, options, main = program }: DesktopStart): Promise<DesktopHost> {
  const env = Object.fromEntries(Object.entries(environment(data)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const args = [...rootFlags, main, ...options]
  const electron = await _electron.launch({ executablePath: electronBinary() ?? '', args, env })
  let output = ''
  const child = electron.process()
  child.stderr?.on('data', (bytes: Buffer) => {
    output += bytes.toString()
  })
  const page = await electron.firstWindow()
  return {
    context: electron.context(),
    page,
    windows: () => electron.windows(),
    evaluate: (act, given) => electron.evaluate(act as never, given as never), // Playwright's types unbox handles, which ours never are
    output: () => output,
    exited: exitOf(child),
    stop: () => electron.close(),
  }
}

async function startStandIn({ data, options, main = program }: DesktopStart): Promise<DesktopHost> {
  const child = fork(standIn, [main, ...options], { cwd: root, env: environment(data), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let output = ''
  const hear = (bytes: Buffer) => {
    output += bytes.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const exited = exitOf(child)
  const failed = exited.then((code) => Promise.reject(new Error(`the stand-in ended with ${code}:\n${output}`)))
  failed.catch(() => {})
  const endpoint = await Promise.race([failed, told(child, (said) => (typeof said.endpoint === 'string' ? said.endpoint : null))])
  // Where the program ended meanwhile, that is what went wrong.
  const browser = await chromium.connectOverCDP(endpoint).catch(async (error: unknown) => {
    await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 5000))])
    throw error
  })
  const [context] = browser.contexts()
  if (!context) throw new Error('the stand-in has no pages')
  // Left to the program: without a listener here, dialogs would be answered by this side.
  context.on('dialog', () => {})
  const windows = () => context.pages().filter(isOurs)
  const page = await Promise.race([failed, firstOf(context, windows)])
  let last = 0
  return {
    context,
    page,
    windows: () => context.pages(),
    evaluate(act, given) {
      const id = ++last
      child.send({ id, code: act.toString(), data: given })
      return told(child, (said) => {
        if (said.id !== id) return null
        if (typeof said.error === 'string') throw new Error(said.error)
        return { value: said.value as Awaited<ReturnType<typeof act>> } // what `act` gave, on the other side
      }).then(({ value }) => value)
    },
    output: () => output,
    exited,
    async stop() {
      await browser.close()
      if (child.connected) child.disconnect()
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(timer)
    },
  }
}

interface Told {
  readonly endpoint?: unknown
  readonly id?: unknown
  readonly value?: unknown
  readonly error?: unknown
}

/** The first message of the child in which `find` finds something. */
function told<Found>(child: ChildProcess, find: (said: Told) => Found | null): Promise<Found> {
  return new Promise((resolve, reject) => {
    const hear = (said: Told) => {
      try {
        const found = find(said)
        if (found === null) return
        resolve(found)
      } catch (error) {
        reject(error)
      }
      child.off('message', hear)
    }
    child.on('message', hear)
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

/** The first page that is ours, however it gets there. */
function firstOf(context: BrowserContext, pages: () => readonly Page[]): Promise<Page> {
  return new Promise((resolve) => {
    const look = () => {
      const [page] = pages()
      if (page) resolve(page)
    }
    const follow = (page: Page) => page.on('framenavigated', look)
    context.on('page', follow)
    for (const page of context.pages()) follow(page)
    look()
  })
}
