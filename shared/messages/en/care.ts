/** What keeps a vault sound: backups, problems, checks, the trash. ICU messages by code. */
export const care = {
  'problems.hint': 'What could not be read from the disk, or was taken in from other programs. Your notes as shown are sound.',
  'problems.none': 'No problems',
  'problems.none-hint': 'Check the vault to read every file once and be sure.',

  'backups.hint': 'Made daily and kept for a week, then weekly for a month. Restoring is one step that can be undone.',
  'backups.make': 'Make a backup now',
  'backups.made': 'A backup of {count, plural, one {# note} other {# notes}} was made.',
  'backups.none': 'No backup yet',
  'backups.when': 'When',
  'backups.notes': 'Notes',
  'backups.where': 'Where',
  'backups.preview': 'Compare and restore',
  'backups.preview-title': 'Backup of {when}',
  'backups.preview-hint': 'What differs from now. Notes made since then stay as they are.',
  'backups.same': 'It holds just what the vault holds now',
  'backups.place-vault': 'In the vault',
  'backups.place-second': 'In the second place',
  'backups.missing-now': 'missing now',
  'backups.differs': 'differs',
  'backups.new-since': 'new since then',
  'backups.compare': 'Compare',
  'backups.compare-note': 'Compare “{title}”',
  'backups.restore-chosen': 'Restore the {count, number} chosen',
  'backups.restore-all': 'Restore all of it',
  'backups.restored': 'Restored from the backup of {when}. Undo takes that back.',

  'emptyTrash.title': 'Empty the trash ({count, plural, one {# note} other {# notes}})?',
  'emptyTrash.words':
    'The text of {count, plural, one {# note} other {# notes}} is removed for ever, from the notes, from their history and from unused attachments. This is the one thing that cannot be undone. Titles stay, so that links to them still say what they meant.',
  'emptyTrash.do': 'Remove {count, plural, one {# note} other {# notes}} for ever',
  'emptyTrash.done': '{count, plural, one {# note was} other {# notes were}} removed for ever.',
  'emptyTrash.holding':
    '{count, plural, one {This backup still holds} other {These backups still hold}} some of that text. Backups go by themselves in a month; to be rid of it sooner, remove their folders.',
  'emptyTrash.not-held': 'No backup holds any of that text.',

  'trash.moved': '“{title}” lies in the trash now. Undo or restore brings it back.',
  'trash.restored': '“{title}” is back.',
  'trash.title': 'Move “{title}” to the trash?',
  'trash.linked':
    '{count, plural, one {# note links} other {# notes link}} to it. The links stay and are shown struck through; restoring the note mends them.',
  'trash.do': 'Move to the trash',
  'trash.back': 'Restore it',

  'check.done':
    '{problems, plural, =0 {The vault is sound: every file was read.} one {# problem was found.} other {# problems were found.}}',
} as const
