/**
 * The form under which two names are the same name: trimmed, NFC, case-folded (full folding for ß and final sigma; dotless ı stays
 * itself). Part of the disk format: pins are kept under it, so a change here is a migration.
 */
export function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFC')
}
