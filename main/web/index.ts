import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from '#node/data-folder.ts'
import { createHost, type HostShell, recentFile, sampleChoice } from '#node/host/create-host.ts'
import { recentVaults, rememberVault } from '#node/recent-vaults.ts'
import { CoreRefused } from '#node/start-core.ts'
import { systemLocales } from '#node/system-locales.ts'
import { say, sayMessage, speak } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { SessionFile } from './kept-sessions.ts'
import { BadOption, readOptions, type WebOptions } from './options.ts'
import { page } from './page.ts'
import { startServer, type WebServer } from './server.ts'

/** Exit codes: 0 ended well, 1 refused or failed, 2 wrong options. */
const print = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

// Until the person's own choice is known.
await speak('system', systemLocales())
let options: WebOptions
try {
  options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
} catch (error) {
  if (!(error instanceof BadOption)) throw error
  complain(say('host.bad-option', { option: error.option }))
  process.exit(2)
}

/** A browser has no dialog for folders, no file manager and no menu to give; a window of its own the person opens from the address. */
const shell: HostShell = { host: 'web', versions: {}, pickFolder: null, openOutside: null, reveal: null, newWindow: null, setMenu: null }

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const notClosed = (error: unknown) => complain(error instanceof CoreRefused ? sayMessage(error.said) : say('host.not-closed'))
const data = dataFolder(process.platform, homedir(), process.env)
mkdirSync(data, { recursive: true })
const host = await createHost({
  shell,
  data,
  window: built('../renderer'),
  notices: built('../THIRD-PARTY-NOTICES.txt'),
  language: options.language,
  onNotClosed: notClosed,
})
let server: WebServer | null = null
let ending: number | null = null

/** Closes the server, then the vault. A second wish in earnest, after two seconds, does not wait for either. */
async function end(code: number): Promise<never> {
  if (ending !== null) {
    if (performance.now() - ending > 2000) process.exit(130)
    return new Promise<never>(() => {})
  }
  ending = performance.now()
  await server?.close()
  let result = code
  try {
    await host.seat.close()
  } catch (error) {
    notClosed(error)
    result = 1
  }
  process.exit(result)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.on('disconnect', () => void end(0))
process.on('message', (said) => said === 'browser-gone' && server?.browserGone())

/** Tells the person, and whoever opens the window, where to look. */
function announce(opened: WebServer, words: (address: string) => string): void {
  if (options.opens) process.send?.({ address: opened.link(), refused: false })
  print(words(options.opens ? opened.origin : opened.link()))
}

async function serve(fetch: (request: Request) => Promise<Response>): Promise<WebServer> {
  const { port, times } = options
  const onError = () => complain(say('host.failed'))
  try {
    return await startServer({ port, times, file: new SessionFile(join(data, 'windows.json')), fetch, onOver: () => void end(0), onError })
  } catch (error) {
    complain(
      say(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'host.port-taken' : 'host.port-refused', { port }),
    )
    return end(1)
  }
}

/** A vault that was asked for by name cannot be shown, so the reason stands in the window too, where there is one. */
async function refuse(said: Message): Promise<void> {
  const words = sayMessage(said)
  complain(words)
  if (!options.opens) return end(1)
  server = await serve(async () => page(503, say('host.refused'), words.split('\n')))
  process.send?.({ address: server.link(), refused: true })
  setTimeout(() => void end(1), options.times.lost)
}

/** The vault asked for, which must open; else the one used last, or the window asks which. None is made by itself: a missing one would look like loss. */
async function chooseVault(): Promise<void> {
  const { seat } = host
  const recent = recentFile(data)
  if (options.sample) return seat.take(await sampleChoice(data))
  if (options.vault !== null) {
    await seat.take({ folder: options.vault })
    return rememberVault(recent, options.vault)
  }
  const [last] = await recentVaults(recent)
  if (last !== undefined) await seat.resume({ folder: last })
}

async function start(): Promise<void> {
  await chooseVault()
  server = await serve(host.fetch)
  const { folder } = host.seat
  announce(server, (address) =>
    folder === null ? say('host.asking', { address }) : say(options.opens ? 'host.opened' : 'host.serving', { folder, address }),
  )
  const running = server
  process.stdin.on('data', () => print(say('host.address', { address: running.link() })))
}

try {
  await start()
} catch (error) {
  if (!(error instanceof CoreRefused)) throw error
  await refuse(error.said)
}
