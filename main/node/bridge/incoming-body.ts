import type { BodyMessage, Port } from './messages.ts'

/** The reading end of a body that crosses in chunks. */
export interface IncomingBody {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  chunk(bytes: ArrayBuffer): void
  /** The source is done, or failed; what came before is still read. */
  end(error: string | null): void
  /** Cut off: a waiting read rejects at once, and what was not read is dropped. */
  fail(reason: unknown): void
}

/** @param onCancel the reader wants no more */
export function receiveBody(id: number, port: Pick<Port<BodyMessage, never>, 'postMessage'>, onCancel: () => void): IncomingBody {
  const queue: Uint8Array<ArrayBuffer>[] = []
  let ended: { readonly error: string | null } | null = null
  let over = false
  let wake: (() => void) | null = null
  let fail: IncomingBody['fail'] = () => {}

  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        fail = (reason) => {
          if (over) return
          over = true
          queue.length = 0
          controller.error(reason)
          wake?.()
        }
      },
      async pull(controller) {
        while (queue.length === 0 && !ended && !over) await new Promise<void>((resolve) => (wake = resolve))
        if (over) return
        const bytes = queue.shift()
        if (bytes) {
          // Paid back as each chunk is taken, not when the queue is empty, so that the sender need not wait for a round trip a chunk.
          if (!ended) port.postMessage({ is: 'pull', id })
          controller.enqueue(bytes)
          return
        }
        over = true
        if (ended?.error != null) controller.error(new Error(ended.error))
        else controller.close()
      },
      cancel() {
        over = true
        queue.length = 0
        wake?.()
        onCancel()
      },
    },
    { highWaterMark: 0 },
  )
  return {
    stream,
    chunk(bytes) {
      if (over) return
      queue.push(new Uint8Array(bytes))
      wake?.()
    },
    end(error) {
      ended = { error }
      wake?.()
    },
    fail: (reason) => fail(reason),
  }
}
