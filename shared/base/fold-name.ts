/**
 * The form under which two names are the same name: trimmed, NFC, case-folded (full folding for ß and final sigma; dotless ı stays
 * itself). Part of the disk format: pins are kept under it, so a change here is a migration.
 */
export function foldName(name: string): string {
  return foldCase(name.trim())
}

/** The form under which two texts are the same but for case: NFC, case-folded as names are. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase()
  // Most texts have only letters that nothing can be composed of, and neither of the two: they are NFC as they are.
  return PLAIN.test(lower) ? lower : text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFC')
}

/** ASCII, Latin and Cyrillic small letters; no combining marks, no ß. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole is meant
const PLAIN = /^[\x00-\x7f\xe0-\u017f\u0430-\u0481\u048a-\u04ff]*$/
