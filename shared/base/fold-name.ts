/**
 * The form under which two names are the same name: trimmed, NFC, case-folded (full folding for ß and final sigma; dotless ı stays
 * itself). Part of the disk format: pins are kept under it, so a change here is a migration.
 */
export function foldName(name: string): string {
  const lower = name.trim().toLowerCase()
  // Most names are ASCII, which is NFC and has neither letter.
  return PLAIN.test(lower) ? lower : name.trim().normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFC')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole is meant
const PLAIN = /^[\x00-\x7f]*$/
