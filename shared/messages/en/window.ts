/** What stands round everything: the window itself, its status bar, its session. ICU messages by code. */
export const window = {
  'window.name': 'Ascertain',
  'window.loading': 'Loading…',
  'window.again': 'Try again',
  'window.close': 'Close',
  'window.cancel': 'Cancel',
  'window.layers': 'Menus and dialogs',
  'window.skip': 'Skip to the note',
  'window.note': 'Note',
  'window.choose-empty': 'This vault is empty. Make the first note; the rest grows from its links.',
  'window.last-changed': 'Last changed',
  'window.nowhere': 'There is nothing at this address',
  'window.nowhere-hint': 'Go on from the list at the left. Nothing was changed.',
  'window.broke': 'This window stumbled',
  'window.broke-hint': 'What you wrote is stored or still here. Draw the window anew to go on.',
  'window.draw-anew': 'Draw the window anew',
  'window.bug': 'Something went wrong in the program itself. What is stored was not changed.',
  'window.unreachable': 'The program does not answer. What you typed stays here; it is stored as soon as the program is back.',
  'window.merged-words': 'Somebody changed the same words in another window. Both are kept: yours stands marked as {mark}.',
  'window.refused-field': '“{field}” was changed in another window meanwhile and is shown as it is there. You had typed: {typed}',

  'session.ended': 'This session has ended',
  'session.ended-hint':
    'The program was closed, or opened this window for somebody else. All that was shown as saved is stored. Start Ascertain again to go on; this window can be closed.',
  'session.ended-unsaved':
    'The program was closed, or opened this window for somebody else. What you typed last is not stored: copy it from here before you close this window, and start Ascertain again to go on.',

  'status.saved': 'Saved',
  'status.writing': 'Writing…',
  'status.saving': 'Saving…',
  'status.failed': 'Not saved: {why}',
  'status.not-saved': 'Not saved. It stays here until it can be stored.',
  'status.show': 'Show it',
  'status.notes': '{count, plural, one {# note} other {# notes}}',
  'status.task': '{label} ({done, number} of {total, number})',
  'status.cancel': 'Cancel: {label}',
  'status.read-only': 'The vault takes no changes: {reason}',
  'status.core-down': 'Stopped: {why}',

  'undo.done': 'Undone: {what}',

  'redo.done': 'Done again: {what}',

  'steps.hint': 'Each step can be taken back by itself; what was done since stays. What was taken back can be done again.',
  'steps.none': 'Nothing was done in this window since the program was started. Older states of a note stand under its versions.',
  'steps.take-back': 'Take back',
  'steps.take-back-what': 'Take back: {what}',
} as const
