/**
 * The bytes in a buffer of their own that may be transferred. Copies unless they fill theirs: small Buffers share one pool, and to
 * transfer that would empty others' bytes.
 */
export function ownedBytes(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && bytes.byteOffset === 0 && bytes.byteLength === buffer.byteLength) return buffer
  return new Uint8Array(bytes).buffer
}

/** All the pieces in one buffer. */
export function joinedBytes(pieces: readonly Uint8Array[]): ArrayBuffer {
  const [only] = pieces
  if (only && pieces.length === 1) return ownedBytes(only)
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.byteLength
  }
  return all.buffer
}
