/** Crockford's base 32, as ULIDs are written (https://github.com/ulid/spec). */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new id for an item of a list: a ULID. */
export function newItemId(): string {
  let time = Date.now()
  let id = ''
  for (let n = 0; n < 10; n++) {
    id = digits[time % 32] + id
    time = Math.floor(time / 32)
  }
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += digits[byte % 32]
  return id
}
