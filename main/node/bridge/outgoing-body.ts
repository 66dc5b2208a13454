import type { ReadableStreamDefaultReader } from 'node:stream/web'
import { type BodyMessage, type Port, startCredit, wholeBytes } from './messages.ts'
import { joinedBytes, ownedBytes } from './owned-bytes.ts'

type Reader = ReadableStreamDefaultReader<Uint8Array>

/** A body as far as it was read: all of it, or its first pieces and that there is more. */
export type Beginning = { readonly whole: ArrayBuffer | null } | { readonly first: readonly Uint8Array[] }

/**
 * Reads until the body ends or is too long to cross whole.
 * @param waits the body may come any time later (an event stream), so nothing is read
 */
export async function beginBody(reader: Reader | null, waits: boolean): Promise<Beginning> {
  if (!reader) return { whole: null }
  if (waits) return { first: [] }
  const first: Uint8Array[] = []
  for (let size = 0; size <= wholeBytes; ) {
    const { done, value } = await reader.read()
    if (done) return { whole: joinedBytes(first) }
    size += value.byteLength
    first.push(value)
  }
  return { first }
}

/** The sending end of a body that crosses in chunks. */
export interface OutgoingBody {
  /** One credit more. */
  pull(): void
  /** Nobody reads it any more: ends the source. */
  stop(): void
  /** Resolves when the last chunk was sent, or after `stop`. Never rejects: an error of the source is sent. */
  readonly sent: Promise<void>
}

export function sendBody(
  id: number,
  first: readonly Uint8Array[],
  reader: Reader,
  port: Pick<Port<BodyMessage, never>, 'postMessage'>,
): OutgoingBody {
  const pieces = [...first]
  let credit = startCredit
  let stopped = false
  let wake: (() => void) | null = null

  const next = async () => {
    const piece = pieces.shift()
    if (piece) return piece
    const { done, value } = await reader.read()
    return done ? null : value
  }
  const send = async () => {
    for (;;) {
      while (credit === 0 && !stopped) await new Promise<void>((resolve) => (wake = resolve))
      if (stopped) return
      const piece = await next()
      if (stopped) return
      if (!piece) return port.postMessage({ is: 'end', id, error: null })
      if (piece.byteLength === 0) continue
      credit -= 1
      const bytes = ownedBytes(piece)
      port.postMessage({ is: 'chunk', id, bytes }, [bytes])
    }
  }
  const sent = send().catch((error: unknown) => {
    if (!stopped) port.postMessage({ is: 'end', id, error: String(error) })
  })
  return {
    sent,
    pull() {
      credit += 1
      wake?.()
    },
    stop() {
      if (stopped) return
      stopped = true
      wake?.()
      endReader(reader)
    },
  }
}

/** Ends a source that nobody reads. Not awaited: a generator that waits for its next value answers only when that comes. */
export function endReader(reader: Reader): void {
  reader.cancel().catch(() => {
    // The source failed while it was thrown away; nobody is left to tell.
  })
}
