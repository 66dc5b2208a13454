import type { Json } from '#shared/base/json.ts'
import { sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'

/** Where a command speaks: words for people, or with `--json` one JSON value on standard output. */
export interface Terminal {
  readonly json: boolean
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal
  /** A line for people; nothing with `--json`. */
  say(message: Message): void
  /** The command's answer for machines; nothing without `--json`. */
  answer(value: Json): void
  /** What went wrong: on standard error, or as `{ error: { code, message } }` with `--json`. */
  complain(message: Message): void
  /** Shown on standard error where that is a terminal. */
  progress(done: number, total: number | null): void
}

interface Stream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export function createTerminal(out: Stream, err: Stream, json: boolean, signal: AbortSignal): Terminal {
  let shown = ''
  const clear = () => {
    if (shown !== '') err.write(`\r${' '.repeat(shown.length)}\r`)
    shown = ''
  }
  return {
    json,
    signal,
    say(message) {
      clear()
      if (!json) out.write(`${sayMessage(message)}\n`)
    },
    answer(value) {
      clear()
      if (json) out.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    complain(message) {
      clear()
      if (json) out.write(`${JSON.stringify({ error: { code: message.code, message: sayMessage(message) } }, null, 2)}\n`)
      else err.write(`${sayMessage(message)}\n`)
    },
    progress(done, total) {
      if (err.isTTY !== true) return
      const text = sayMessage({ code: 'cli.progress', data: { percent: total ? Math.floor((100 * done) / total) : 0 } })
      if (text === shown) return
      clear()
      shown = text
      err.write(text)
    },
  }
}
