/** How many files the notes of a vault lie in. Part of the disk format. */
export const shardCount = 256

/** The shard of a note: FNV-1a (32 bit, http://www.isthe.com/chongo/tech/comp/fnv/) of its id, its lowest 8 bits. Part of the disk format. */
export function shardOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash & 0xff
}

/** Its file in `notes/`: `00.json` to `ff.json`. */
export function shardName(shard: number): string {
  return `${shard.toString(16).padStart(2, '0')}.json`
}
