import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeClock } from '../clock.ts'
import { nodeDisk } from '../disk/node-disk.ts'
import { nodeIds } from '../ids.ts'
import { ownProcess } from '../own-process.ts'
import { createVault } from '../vault/create-vault.ts'
import { type OpenOptions, openVault } from '../vault/open-vault.ts'
import { Ledger } from './ledger.ts'
import { seeded } from './scribe.ts'

export interface KillReport {
  readonly rounds: number
  readonly acknowledged: number
  /** How often the child was killed while doing what. */
  readonly during: { readonly [what: string]: number }
  readonly wrong: readonly string[]
}

/** Milliseconds after the child's first word within which it is killed. */
const longest = 400

/**
 * Part a: a real process writes into a vault on the real disk and is killed (SIGKILL) at a random moment; the vault is opened, judged,
 * and the next one goes on in it.
 * @param child the program and arguments that run `scribble`; the folder and a seed are added
 */
export async function killChild(
  rounds: number,
  seed: number,
  child: readonly [program: string, ...args: string[]],
  progress: (done: number) => void = () => {},
): Promise<KillReport> {
  const random = seeded(seed)
  const place = await mkdtemp(join(tmpdir(), 'ascertain-crash-'))
  const wrong: string[] = []
  const during: { [what: string]: number } = {}
  let acknowledged = 0
  try {
    let folder = ''
    let ledger = new Ledger()
    for (let round = 1; round <= rounds && wrong.length === 0; round++) {
      if (round % 25 === 1) {
        folder = join(place, `vault-${round}`)
        ledger = new Ledger()
        await createVault(folder, { name: 'Crash', ...realOptions() })
      }
      const doing = await runAndKill([...child, folder, String(Math.floor(random() * 2 ** 31))], random, ledger)
      during[doing] = (during[doing] ?? 0) + 1
      acknowledged += ledger.acknowledged
      try {
        const storage = await openVault(folder, realOptions())
        if (storage.state.is !== 'open') wrong.push(`the vault is ${storage.state.is}`)
        for (const { message } of storage.problems) wrong.push(`the vault tells of ${message.code}`)
        wrong.push(...(await ledger.check(storage)).map((what) => `round ${round} (${doing}): ${what}`))
        await storage.close()
      } catch (error) {
        wrong.push(`round ${round} (${doing}): ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`)
      }
      progress(round)
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
  return { rounds, acknowledged, during, wrong }
}

/** The vault's ports on this computer. */
export function realOptions(): OpenOptions {
  return {
    disk: nodeDisk(),
    clock: nodeClock(),
    ids: nodeIds(),
    log: { write: () => {} },
    process: ownProcess(),
    leastKept: 1,
  }
}

/** Lines of the child: `R` it has opened, `I seq mark` it will write, `A seq` it was told that it is safe, `D what` it does. */
function runAndKill(command: readonly string[], random: () => number, ledger: Ledger): Promise<string> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const doing = new Set<string>()
    let rest = ''
    child.stdout?.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [word, first = '', second = ''] = line.split(' ')
        if (word === 'R') setTimeout(() => child.kill('SIGKILL'), 3 + random() * longest)
        else if (word === 'I') ledger.issuedAs(Number(first), second)
        else if (word === 'A') ledger.acknowledge(Number(first))
        else if (word === 'D') doing.add(first)
        else if (word === 'E') doing.delete(first)
      }
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve([...doing].sort().join('+') || 'writing')
      else reject(new Error(`the child ended by itself (${code})`))
    })
  })
}
