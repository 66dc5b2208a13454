import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from '#node/data-folder.ts'
import { rememberVault } from '#node/recent-vaults.ts'
import { CoreRefused, type RunningCore, startCore } from '#node/start-core.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { BadOption, readOptions, type WebOptions } from './options.ts'
import { page } from './page.ts'
import { startServer, type WebServer } from './server.ts'
import { chooseVault } from './vault-choice.ts'

/** Exit codes: 0 ended well, 1 refused or failed, 2 wrong options. */
const print = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

let options: WebOptions
try {
  options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
} catch (error) {
  if (!(error instanceof BadOption)) throw error
  complain(say('host.bad-option', { option: error.option }))
  process.exit(2)
}

const data = dataFolder(process.platform, homedir(), process.env)
const recent = join(data, 'recent.json')
let core: RunningCore | null = null
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
    await core?.close()
  } catch (error) {
    complain(error instanceof CoreRefused ? sayMessage(error.said) : say('host.not-closed'))
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
    return await startServer({ port, times, fetch, onOver: () => void end(0), onError })
  } catch (error) {
    complain(
      say(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'host.port-taken' : 'host.port-refused', { port }),
    )
    return end(1)
  }
}

/** There is no vault to show, so the reason stands in the window too, where there is one. */
async function refuse(said: Message): Promise<void> {
  const words = sayMessage(said)
  complain(words)
  if (!options.opens) return end(1)
  server = await serve(async () => page(503, say('host.refused'), words.split('\n')))
  process.send?.({ address: server.link(), refused: true })
  setTimeout(() => void end(1), options.times.lost)
}

async function start(): Promise<void> {
  const vault = await chooseVault(options, data, recent)
  await mkdir(dirname(vault.folder), { recursive: true })
  const window = fileURLToPath(new URL('../renderer', import.meta.url))
  core = await startCore({ vault, window, log: join(data, 'log') })
  core.onDeath(() => {
    complain(say('host.core-died'))
    void end(1)
  })
  if (!options.sample) await rememberVault(recent, vault.folder)
  server = await serve(core.fetch)
  const { folder } = vault
  announce(server, (address) => say(options.opens ? 'host.opened' : 'host.serving', { folder, address }))
  const running = server
  process.stdin.on('data', () => print(say('host.address', { address: running.link() })))
}

try {
  await start()
} catch (error) {
  if (!(error instanceof CoreRefused)) throw error
  await refuse(error.said)
}
