import type { TextJobs } from './text-jobs.ts'
import workerAddress from './text-worker.ts?worker&url'

/** A text of more UTF-16 units is worked on in a worker: below, the page would wait longer for the messages than for the work. */
export const longText = 100_000

const waiting = new Map<number, { readonly done: (answer: never) => void; readonly failed: (error: unknown) => void }>()
let worker: Worker | null = null
let last = 0

/** Does something to texts without making the page wait. */
export function inWorker<Job extends keyof TextJobs>(job: Job, ...texts: Parameters<TextJobs[Job]>): Promise<ReturnType<TextJobs[Job]>> {
  const id = ++last
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker ??= startWorker()
    worker.postMessage({ id, job, texts })
  })
}

function startWorker(): Worker {
  // The page's policy wants to know who names a script; ours names this one only.
  const policy = window.trustedTypes?.createPolicy('ascertain', { createScriptURL: () => workerAddress })
  const address = (policy?.createScriptURL(workerAddress) ?? workerAddress) as string // what the constructor takes, trusted or not
  const made = new Worker(address, { type: 'module' })
  // An answer is what the job of its question gives.
  made.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: never }>) => {
    waiting.get(data.id)?.done(data.answer)
    waiting.delete(data.id)
  }
  made.onerror = (error) => {
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  return made
}
