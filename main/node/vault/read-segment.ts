import type { Entry } from '#shared/notes/change.ts'
import { decodeLine } from './journal-line.ts'

const lineFeed = 10

/** What a file of the journal holds. */
export interface Segment {
  /** Sound lines in their order, with their bytes (line feed included). */
  readonly lines: readonly { readonly entry: Entry; readonly bytes: Uint8Array }[]
  /** Damaged lines that have sound ones behind them: nothing a crash leaves behind. */
  readonly damaged: number
  /** Where the sound part ends; what follows is a line that a crash tore. */
  readonly soundLength: number
}

export function readSegment(bytes: Uint8Array): Segment {
  const lines: { entry: Entry; bytes: Uint8Array }[] = []
  let damaged = 0
  let badSince = 0
  let soundLength = 0
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed < 0 ? bytes.length : feed
    const entry = feed < 0 ? null : decodeLine(bytes.subarray(start, end))
    if (entry) {
      damaged += badSince
      badSince = 0
      lines.push({ entry, bytes: bytes.subarray(start, end + 1) })
      soundLength = end + 1
    } else badSince++
    start = end + 1
  }
  return { lines, damaged, soundLength }
}
