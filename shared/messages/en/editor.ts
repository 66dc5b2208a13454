/** Where a text is written, and its files. ICU messages by code. */
export const editor = {
  'editor.control-character': 'Control character',
  'editor.deleted': 'Selection deleted',
  'editor.offers': 'Notes to link',

  'find.what': 'Find',
  'find.put': 'Put instead',
  'find.next': 'Next',
  'find.previous': 'Previous',
  'find.all': 'Select all',
  'find.case': 'Match case',
  'find.pattern': 'Pattern',
  'find.word': 'Whole words',
  'find.replace': 'Replace',
  'find.replace-all': 'Replace all',
  'find.current': 'current match',
  'find.on-line': 'on line',
  'find.replaced': 'replaced match on line $',
  'find.replaced-all': 'replaced $ matches',

  'attachment.size': '{kilobytes, number} kB',
  'attachment.add': 'Add a file',
  'attachment.missing': '“{name}” is missing from the vault’s folder of files. The note is whole.',
  'attachment.storing': 'Storing files: {done, number} of {total, number}',
  'attachment.failed':
    'These files could not be read or stored: {names}{more, plural, =0 {} other { and # more}}. The rest is kept with the note; try these again.',
  'attachment.folders':
    'Folders cannot be kept with a note: {names}{more, plural, =0 {} other { and # more}}. Open the folder and drop its files; nothing of it was taken.',
  'attachment.no-picture': '“{name}” cannot be shown as a picture. Press to save it as a file.',
  'attachment.save': 'Save “{name}” as a file',
  'attachment.not-stored': '“{name}” could not be stored. The note is as it was.',
} as const
