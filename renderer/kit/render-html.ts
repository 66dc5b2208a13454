import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import workerAddress from './markdown-worker.ts?worker&url'

/** A text of more UTF-16 units is parsed in a worker: below, the page would wait longer for the messages than for the parse. */
export const longText = 100_000

const waiting = new Map<number, { readonly done: (html: string) => void; readonly failed: (error: unknown) => void }>()
let worker: Worker | null = null
let last = 0

/** The HTML of a Markdown text; of a long one without making the page wait. */
export function htmlOf(text: string): string | Promise<string> {
  if (text.length <= longText) return renderMarkdown(text)
  const id = ++last
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker ??= startWorker()
    worker.postMessage({ id, text })
  })
}

function startWorker(): Worker {
  // The page's policy wants to know who names a script; ours names this one only.
  const policy = window.trustedTypes?.createPolicy('ascertain', { createScriptURL: () => workerAddress })
  const address = (policy?.createScriptURL(workerAddress) ?? workerAddress) as string // what the constructor takes, trusted or not
  const made = new Worker(address, { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly html: string }>) => {
    waiting.get(data.id)?.done(data.html)
    waiting.delete(data.id)
  }
  made.onerror = (error) => {
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  return made
}
