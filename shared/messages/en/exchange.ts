/** What export and, later, import say. ICU messages by code. */
export const exchange = {
  'task.export': 'Exporting to Markdown',
  'export.name.signs': '“{title}” has signs that file names cannot have: {file}',
  'export.name.taken': '“{title}” shares its file name with another note: {file}',
  'export.name.long': '“{title}” is too long for a file name: {file}',
  'export.missing': 'The attachment “{title}” is missing from the vault: {file} was not written',
  'export.gone': '“{title}” was removed while the export ran: {file} was not written',
  'export.kept': '{file} was changed or made by somebody else; it is kept as {title}',
  'export.archive-too-large':
    'The export is larger than the 4 GB an archive can hold. Nothing was made. Export with the command line to a folder instead: ascertain export.',
  'export.folder.not-empty':
    '{folder} is not empty and was not made by an export of this vault. Nothing was written. Choose an empty folder, or use --force: it keeps what it did not make.',
  'export.folder.other-vault':
    '{folder} holds an export of another vault. Nothing was written. Choose an empty folder, or use --force: it keeps what it did not make.',
  'export.folder.changed':
    'In {folder}, {count, plural, one {{file} was changed} other {# files were changed ({file} is one)}} since the last export. Nothing was written. Choose an empty folder, or use --force: it keeps changed files beside the new ones, with “.kept” after their names.',
  'export.folder.is-vault': '{folder} is the vault itself or lies within it. Nothing was written. Choose another folder.',
  'sample.add': 'Add the sample ({count, plural, one {# note} other {# notes}})',
  'export.disk.full':
    'The disk is full, so the export was not written. The vault and what was in the folder before are as they were. Make room, then export again.',
  'export.disk.denied':
    'The computer does not let the program write in that folder ({error}). The vault is as it was. Choose another folder.',
  'export.disk.failed':
    'The disk failed while the export was written ({error}). The vault is as it was. Check the disk, then export again.',
  'export.folder.not-folder': '{folder} is not a folder. Nothing was written.',
} as const
