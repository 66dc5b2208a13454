/** What the vault on disk says: why it refuses, and what it found when it read. ICU messages by code. */
export const storage = {
  'storage.full': 'The disk is full. All that was saved before is safe; the last change was not saved. Make room, then try again.',
  'storage.denied':
    'The computer does not let the program write in the vault’s folder. All that was saved before is safe. Ask for the right to write there, then try again.',
  'storage.read-only-disk':
    'The vault lies on a disk that can only be read. All that was saved before is safe. Make the disk writable or copy the vault, then try again.',
  'storage.failed':
    'The disk failed ({error}). All that was saved before is kept as it is; the last change was not saved. Check the disk, then try again.',
  'storage.gone':
    'The vault’s folder is not where it was: moved, renamed, removed, or on a drive that was taken away. What you typed stays in this window. Bring the folder back, then try again.',
  'storage.text-gone':
    'The text of a note can no longer be read: another program changed the vault’s files, and the copy of them in cache/ is gone. Nothing was written. Open the vault anew to go on with what lies there now.',
  'storage.reopening': 'The vault is being opened anew.',
  'storage.closed': 'The vault is closed. All that was saved is on disk. Open it again to go on.',

  'storage.no-folder': 'There is no such folder. Nothing was made. Choose another, or make a new vault.',
  'storage.not-a-vault':
    'This folder holds no vault: it has no vault.json. Nothing in it was touched. Choose another, or make a new vault.',
  'storage.not-empty': 'A new vault needs an empty folder, and this one holds something. Nothing in it was touched. Choose another name.',
  'storage.newer':
    'A newer version of the program made this vault (format {format}). Nothing in it was touched. Open it with the newer program.',
  'storage.newer-kind':
    'A newer version of the program has written notes of the kind “{kind}” in this vault. Nothing in it was touched. Open it with the newer program.',
  'storage.vault-json-damaged':
    'vault.json cannot be read, and neither can its copies. The notes were not touched. Put back vault.json from a backup or another computer.',

  'storage.locked-here':
    'Another program on this computer has the vault open (process {pid}, since {since, date, medium} {since, time, short}). Nothing was touched. Close it there, then open it here.',
  'storage.locked-stale':
    'Another program on this computer has the vault open but has not answered since {beat, date, medium} {beat, time, short} (process {pid}). Nothing was touched. If it hangs, end it or take the vault over.',
  'storage.locked-elsewhere':
    'The computer {host} has the vault open (since {since, date, medium} {since, time, short}, last sign of life {beat, date, medium} {beat, time, short}). Nothing was touched. Close it there; take the vault over only if that computer no longer uses it.',
  'storage.locked-unreadable':
    'The vault has a lock that cannot be read, so nobody knows who has it open. Nothing was touched. Take the vault over only if no other program uses it.',
  'storage.lock-lost':
    'Another program has taken the vault over. All that was saved here before is safe; nothing more is written from here. Close it there, then try again.',

  'storage.no-file': 'This attachment is not in the vault. Nothing was changed.',
  'storage.no-backup': 'There is no such backup. Nothing was changed.',

  'problem.vault-json':
    'vault.json was damaged or missing and was read from its copy. What was there is kept in the folder “kept”. The name and settings may be older ones: look at them.',
  'problem.shard-missing':
    'The file notes/{file} is missing, and with it the notes it held. All others are there. If a sync program is still at work, wait and open again; else restore from a backup.',
  'problem.shard-unreadable':
    'The disk cannot read notes/{file}. All other notes are there, nothing is written until it can be read. Check the disk, then try again.',
  'problem.shard-damaged':
    'The file notes/{file} was damaged. {notes, plural, one {# note was} other {# notes were}} read from it, {lost, plural, one {# line was} other {# lines were}} not. The damaged file is in the folder “kept”; restore what is missing from a backup.',
  'problem.shard-vanished':
    'Another program removed the file notes/{file}. Its notes are still here and the file is written anew. To delete notes, use the trash.',
  'problem.records-unreadable':
    'In notes/{file} {notes, plural, one {# entry is} other {# entries are}} not a note. What was there is in the folder “kept”; all else was read.',
  'problem.note-unreadable':
    'The note {id} in notes/{file} breaks the rules for notes and cannot be shown. It is kept as it was in the folder “kept”; restore it from a backup.',
  'problem.journal-unreadable':
    'The disk cannot read journal/{file}: the last changes are not shown, and nothing is written until it can be read. Check the disk, then try again.',
  'problem.journal-damaged':
    'journal/{file} was damaged: {lost, plural, one {# change} other {# changes}} could not be read. A copy is in the folder “kept”; every sound change was applied. Look at the notes you wrote last.',
  'problem.journal-misfits':
    '{entries, plural, one {# change} other {# changes}} of the journal did not fit the notes (the first has number {first}). The journal is in the folder “kept”; all else was applied. Look at the notes you wrote last.',
  'problem.journal-foreign':
    'Another program changed {notes, plural, one {# note} other {# notes}} while changes of yours were not in the notes’ files yet. Theirs is shown; yours is in the journal’s copy in the folder “kept”.',
  'problem.history-damaged':
    '{lines, plural, one {# line} other {# lines}} of history/{file} cannot be read. The notes themselves are whole; some older versions are missing.',
  'problem.outside':
    'Another program changed the vault’s files: {changed, plural, one {# note} other {# notes}} changed, {removed, plural, one {# note} other {# notes}} removed. It was taken in as one step; what it left is in the folder “kept”.',
  'problem.outside-damaged':
    'Another program left notes/{file} damaged: {lost, plural, one {# line} other {# lines}} cannot be read. Your notes are kept; a copy of what it left is in the folder “kept”.',
  'problem.outside-unreadable':
    'Another program wrote {notes, plural, one {# entry that is} other {# entries that are}} not a note. Your notes are kept; what it wrote is in the folder “kept”.',
  'problem.conflict-copy':
    'A sync program left a conflict copy, notes/{file}, with {notes, plural, one {# note} other {# notes}} that differ. They were taken in beside yours; the file is in the folder “kept”.',
  'problem.second-backup': 'The backup in the second place could not be made. The one in the vault was. Reason: {reason}',
  'problem.backup-damaged':
    'In a backup the file {file} is damaged: {lost, plural, one {# line} other {# lines}} cannot be read. All else in it can.',
  'problem.background': 'Tidying up the vault failed and is tried again later. All that was saved is safe in the journal. Reason: {reason}',
} as const
