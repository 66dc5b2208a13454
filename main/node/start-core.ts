import { MessageChannel, Worker } from 'node:worker_threads'
import type { StorageError } from '#core/ports.ts'
import type { Message } from '#shared/notes/change.ts'
import { connect } from './bridge/connect.ts'
import { type ProcessRun, thisRun } from './own-process.ts'

/** What the core's thread is started with. */
export interface CoreOptions {
  readonly vault: VaultChoice
  /** The folder of the log. */
  readonly log: string
  /** In whose language names are put in order; that of the computer if none is said. */
  readonly locale?: string
  /** The built worker; without it, `worker.js` beside the bundle that this is part of. */
  readonly worker?: URL
}

export interface VaultChoice {
  /** Absolute. */
  readonly folder: string
  /** Where there is no vault yet: make one of this name, of this writer, with the sample in it where asked; absent: refuse. */
  readonly make?: { readonly name: string; readonly who?: string; readonly sample?: boolean }
  /** Take a lock over that was left by another computer; only after asking. */
  readonly takeOver?: boolean
  /** The person's name on this computer, where the vault has been given none on it. */
  readonly who?: string
}

/** A core in its own thread. */
export interface RunningCore {
  /** Puts names in order as another language does. */
  sortAs(locale: string): void
  /** The core's fetch. */
  fetch(request: Request): Promise<Response>
  /** Closes the vault and ends the thread; rejects with `CoreRefused` where the vault could not be closed cleanly. Once is enough. */
  close(): Promise<void>
  /** Calls if the thread ends without having been closed. All that waited has failed by then. */
  onDeath(listener: (reason: Error) => void): void
}

/** The core could not start, or not close: why, for people. */
export class CoreRefused extends Error {
  override readonly name = 'CoreRefused'
  readonly code: StorageError['code']
  readonly said: Message

  constructor(code: StorageError['code'], said: Message) {
    super(`${code}: ${said.code}`)
    this.code = code
    this.said = said
  }
}

/** What the worker says besides the bridge's messages. */
export type WorkerSays =
  | { readonly is: 'ready' }
  | { readonly is: 'refused'; readonly code: StorageError['code']; readonly said: Message }
  | { readonly is: 'closed'; readonly refused: { readonly code: StorageError['code']; readonly said: Message } | null }

/** What the worker is told. */
export type WorkerHears = { readonly is: 'close' } | { readonly is: 'sort'; readonly locale: string }

/** Threads of ours that have ended, however: a lock that one of them has left is free. */
const ended: number[] = []

/** A vault that takes longer to close than this is given up; what was acknowledged is on disk all the same. */
const closeMilliseconds = 30_000

/** Starts the worker and resolves once its vault is open. Rejects with `CoreRefused`, or with the worker's error. */
export async function startCore(options: CoreOptions): Promise<RunningCore> {
  const { port1, port2 } = new MessageChannel()
  const { worker: place = new URL('./worker.js', import.meta.url), ...rest } = options
  const process: ProcessRun = { run: thisRun, ended: [...ended] }
  const worker = new Worker(place, { workerData: { port: port2, options: rest, process }, transferList: [port2] })
  const { threadId } = worker
  const { fetch, die } = connect(port1)
  const listeners: ((reason: Error) => void)[] = []
  let closing: Promise<void> | null = null
  let failure: Error | null = null

  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.once('error', (error) => {
    failure = error
  })
  worker.once('exit', (code) => {
    ended.push(threadId)
    port1.close()
    const reason = failure ?? new Error(`the core's thread stopped (${code})`)
    die(reason)
    if (!closing) for (const listener of listeners) listener(reason)
  })

  let refused: CoreRefused | null = null
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (said: WorkerSays) => {
      if (said.is === 'ready') resolve()
      else if (said.is === 'refused') refused = new CoreRefused(said.code, said.said)
    })
    exited.then(() => reject(refused ?? failure ?? new Error("the core's thread stopped while it started")))
  })

  const close = async () => {
    const closed = new Promise<CoreRefused | null>((resolve) => {
      worker.on('message', (said: WorkerSays) => {
        if (said.is === 'closed') resolve(said.refused && new CoreRefused(said.refused.code, said.refused.said))
      })
      exited.then(() => resolve(null))
    })
    worker.postMessage({ is: 'close' } satisfies WorkerHears)
    const timer = setTimeout(() => void worker.terminate(), closeMilliseconds)
    await exited
    clearTimeout(timer)
    const refused = await closed
    if (refused) throw refused
    if (failure) throw failure
  }

  return {
    fetch,
    sortAs: (locale) => worker.postMessage({ is: 'sort', locale } satisfies WorkerHears),
    close() {
      closing ??= close()
      return closing
    },
    onDeath(listener) {
      listeners.push(listener)
    },
  }
}
