import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../out/main/web.js')

/** The web host as its own process, with a data folder of its own. */
export interface WebHost {
  readonly pid: number
  readonly origin: string
  /** A fresh address that opens one window; the first was used up only if somebody asked for it. */
  link(): Promise<string>
  /** All it has printed so far. */
  output(): string
  /** Resolves to its exit code when it ends by itself or by `stop`. */
  readonly exited: Promise<number | null>
  /** Ends it at once, as a crash of the computer's would; resolves when it is gone. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does; resolves when the vault is closed. */
  stop(): Promise<void>
}

/**
 * Starts the built web host. Rejects with what it printed if it ends before it serves.
 * @param data an empty folder, in place of the platform's for programs' data
 */
export async function startWebHost(data: string, options: readonly string[]): Promise<WebHost> {
  const child = spawn(process.execPath, ['--inspect-port=0', program, ...options], {
    cwd: data,
    env: { ...process.env, XDG_DATA_HOME: data, APPDATA: data, HOME: data, INIT_CWD: data },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  let onOutput = () => {}
  const hear = (bytes: Buffer) => {
    output += bytes.toString()
    onOutput()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))

  /** The address on line `number` of those printed. */
  const address = (number: number) =>
    new Promise<string>((found, failed) => {
      onOutput = () => {
        const addresses = output.match(/http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+(?=\s)/g) ?? []
        const one = addresses[number]
        if (one !== undefined) found(one)
      }
      onOutput()
      exited.then((code) => failed(new Error(`the host ended with ${code}:\n${output}`)))
    })
  let links = 0
  const first = await address(links)
  return {
    pid: child.pid ?? 0,
    origin: new URL(first).origin,
    link() {
      if (links > 0) child.stdin.write('\n')
      links += 1
      return links === 1 ? Promise.resolve(first) : address(links - 1)
    },
    output: () => output,
    exited,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGINT')
      await exited
    },
  }
}
