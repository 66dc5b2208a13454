import { type Ports, StorageError } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Task } from '#shared/api/tasks.ts'
import type { Json } from '#shared/base/json.ts'
import type { Message } from '#shared/notes/change.ts'

/** What a running task tells and is told. */
export interface TaskControl {
  /** Aborted when somebody cancels. */
  readonly signal: AbortSignal
  progress(done: number, total: number | null): void
  /** One bad item: a warning with its name, not a failed run. */
  warn(message: Message): void
}

export interface Tasks {
  /** Starts something that lasts; answers at once with its id. What it throws is its end: Refusal and StorageError with their words. */
  start(label: Message, work: (control: TaskControl) => Promise<Json>): string
  list(): readonly Task[]
  get(id: string): Task
  cancel(id: string): Task
  onChange(listener: (id: string) => void): void
  /** Cancels all and waits for their ends. */
  close(): Promise<void>
}

/** An ended task is known for this long, in milliseconds. */
const keepFor = 10 * 60 * 1000
/** Progress is told this often at the most, in milliseconds. */
const tellEvery = 250
const mostWarnings = 500

interface Running {
  task: Task
  readonly abort: AbortController
  readonly ended: Promise<void>
}

export function createTasks({ ids, clock, log }: Pick<Ports, 'ids' | 'clock' | 'log'>): Tasks {
  const known = new Map<string, Running>()
  const listeners: ((id: string) => void)[] = []
  const timers = new Set<unknown>()
  const tell = (id: string) => {
    for (const listener of listeners) listener(id)
  }
  const find = (id: string): Running => {
    const running = known.get(id)
    if (!running) throw new Refusal('NOT_FOUND', { code: 'task.not-found' })
    return running
  }

  return {
    start(label, work) {
      const id = ids.random()
      const abort = new AbortController()
      let told = 0
      const change = (part: Partial<Task>, now = true) => {
        const running = known.get(id)
        if (!running) return
        running.task = { ...running.task, ...part }
        if (!now && clock.monotonic() - told < tellEvery) return
        told = clock.monotonic()
        tell(id)
      }
      const control: TaskControl = {
        signal: abort.signal,
        progress: (done, total) => change({ done, total }, false),
        warn(message) {
          const warnings = known.get(id)?.task.warnings ?? []
          if (warnings.length < mostWarnings) change({ warnings: [...warnings, message] }, false)
        },
      }
      const run = async () => {
        try {
          change({ state: 'done', result: await work(control) })
        } catch (error) {
          if (abort.signal.aborted) change({ state: 'cancelled' })
          else change({ state: 'failed', error: wordsOf(error, log, ids) })
        }
        timers.add(setTimeout(() => known.delete(id), keepFor))
      }
      const task: Task = { id, label, state: 'running', done: 0, total: null, warnings: [], error: null, result: null }
      // Begins after this returns, so that whoever starts it knows its id before its first word.
      const ended = Promise.resolve().then(run)
      known.set(id, { task, abort, ended })
      return id
    },
    list: () => [...known.values()].map(({ task }) => task),
    get: (id) => find(id).task,
    cancel(id) {
      find(id).abort.abort()
      return find(id).task
    },
    onChange: (listener) => void listeners.push(listener),
    async close() {
      for (const { abort } of known.values()) abort.abort()
      await Promise.all([...known.values()].map(({ ended }) => ended))
      // Else they would keep the process running.
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** What people are told of an error; of a bug only the id of its log line. */
export function wordsOf(error: unknown, log: Ports['log'], ids: Ports['ids']): Message {
  if (error instanceof Refusal || error instanceof StorageError) return error.said
  const id = ids.random()
  log.write('error', 'internal', { id, name: error instanceof Error ? error.name : typeof error, at: placeOf(error) })
  return { code: 'internal', data: { id } }
}

/** Where it was thrown: file names and lines of ours, no paths and no message, which may hold text of the vault. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return [...stack.matchAll(/([\w.-]+:\d+):\d+\)?$/gmu)]
    .slice(0, 5)
    .map((match) => match[1])
    .join(' ')
}
