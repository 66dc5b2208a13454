import type { DiskFile } from '../disk/disk.ts'

const chunk = 256 * 1024
const lineFeed = 10

/** A line without its line feed, and where it begins in the file. `whole` is false for a last one that has no line feed. */
export interface FileLine {
  readonly bytes: Uint8Array
  readonly start: number
  readonly whole: boolean
}

/** A file's lines from the last to the first, reading a piece at a time; `size` is where to begin. */
export async function* linesBackwards(file: DiskFile, size: number): AsyncIterable<FileLine> {
  // Pieces of the line that began before what was read so far, the first one last.
  let tail: Uint8Array[] = []
  let whole = false
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunk)
    const bytes = Buffer.from(await file.read(start, end - start))
    let right = bytes.length
    for (let feed = bytes.lastIndexOf(lineFeed); feed >= 0; feed = feed > 0 ? bytes.lastIndexOf(lineFeed, feed - 1) : -1) {
      const line = join([...tail, bytes.subarray(feed + 1, right)])
      if (line.length > 0 || whole) yield { bytes: line, start: start + feed + 1, whole }
      tail = []
      whole = true
      right = feed
    }
    tail.push(bytes.subarray(0, right))
    end = start
  }
  const line = join(tail)
  if (line.length > 0 || whole) yield { bytes: line, start: 0, whole }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat([...pieces].reverse())
}
