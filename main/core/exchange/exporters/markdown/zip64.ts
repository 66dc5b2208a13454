/** More entries than this do not fit the archive's plain end. */
const mostEntries = 0xfffe

const RECORD = 56
const LOCATOR = 20
const END = 22

/**
 * The end of a zip archive (its directory, then the end record) with the Zip64 records that an archive of more than 65,534 entries needs and fflate
 * does not write: APPNOTE.TXT 4.3.14 to 4.3.16. Unchanged where they are not needed.
 * @param end the last piece that fflate's Zip gives
 */
export function withManyEntries(end: Uint8Array, entries: number): Uint8Array {
  if (entries <= mostEntries) return end
  const directory = end.length - END
  const old = new DataView(end.buffer, end.byteOffset + directory, END)
  const start = old.getUint32(16, true)
  const out = new Uint8Array(end.length + RECORD + LOCATOR)
  out.set(end.subarray(0, directory))
  out.set(end.subarray(directory), directory + RECORD + LOCATOR)
  const view = new DataView(out.buffer)
  view.setUint32(directory, 0x06064b50, true)
  view.setBigUint64(directory + 4, BigInt(RECORD - 12), true)
  view.setUint16(directory + 12, 45, true)
  view.setUint16(directory + 14, 45, true)
  view.setBigUint64(directory + 24, BigInt(entries), true)
  view.setBigUint64(directory + 32, BigInt(entries), true)
  view.setBigUint64(directory + 40, BigInt(directory), true)
  view.setBigUint64(directory + 48, BigInt(start), true)
  const locator = directory + RECORD
  view.setUint32(locator, 0x07064b50, true)
  view.setBigUint64(locator + 8, BigInt(start + directory), true)
  view.setUint32(locator + 16, 1, true)
  const plain = locator + LOCATOR
  view.setUint16(plain + 8, 0xffff, true)
  view.setUint16(plain + 10, 0xffff, true)
  return out
}
