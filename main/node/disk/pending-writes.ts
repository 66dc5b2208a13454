import type { Bytes } from './memory-file.ts'

/** A change of a file's content that may not have reached the disk yet. */
export type Change =
  | { readonly is: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly is: 'truncate'; readonly size: number }

/** What a disk writes in one go, in bytes. */
const sector = 512

export function replay(content: Bytes, change: Change): void {
  if (change.is === 'write') content.put(change.at, change.bytes)
  else content.resize(change.size)
}

/** A write that reached the disk in part: its beginning only, or with sectors missing (zeros where the file had grown already). */
export function tear(change: Change, random: () => number): Change {
  if (change.is === 'truncate' || change.bytes.length === 0) return change
  if (random() < 0.5) return { ...change, bytes: change.bytes.slice(0, Math.floor(random() * change.bytes.length)) }
  const bytes = new Uint8Array(change.bytes)
  for (let at = 0; at < bytes.length; at += sector) if (random() < 0.5) bytes.fill(0, at, Math.min(at + sector, bytes.length))
  return { ...change, bytes }
}
