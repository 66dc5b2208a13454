/** Links, what they lead to, and names without a note. ICU messages by code. */
export const links = {
  'gone.trashed': '“{title}” lies in the trash',
  'gone.deleted': '“{title}” was deleted for ever',
  'gone.unreadable': '“{title}” could not be read from the disk',
  'gone.undone': 'Making “{title}” was taken back',
  'gone.trashed.short': '(in the trash)',
  'gone.deleted.short': '(deleted)',
  'gone.unreadable.short': '(unreadable)',
  'gone.undone.short': '(taken back)',

  'link.unresolved': 'No note is called “{target}” yet. Press to make it.',
  'link.ambiguous': 'Several notes are called “{target}”. Press to say which is meant.',
  'link.which': 'Which “{target}” is meant here?',
  'link.make': 'Make “{target}” as a new',
  'link.made': '“{title}” was made; its links lead to it now.',
  'link.insert': 'Link a note',

  'picker.label': 'Find a note',
  'picker.hint': 'Name of a note…',
  'picker.empty': 'Type the name of a note.',
  'picker.none': 'Nothing is called so.',
  'picker.make': 'Make {kind} “{title}”',

  'loose.unresolved-hint': 'Names in texts that no note bears yet. Make the note, and every link of that name leads to it.',
  'loose.ambiguous-hint': 'Names that several notes bear. Say for each text which one it means.',
  'loose.unresolved-none': 'Every link leads somewhere',
  'loose.ambiguous-none': 'No link is ambiguous',
  'loose.uses': '{count, plural, one {# use} other {# uses}}',
  'loose.more-uses': 'and {count, number} more',
  'loose.make': 'Make…',
  'loose.means': 'means',

  'mentions.link': 'Link',
  'mentions.link-what': 'Link “{words}” to “{title}”',
  'mentions.link-all': 'Link all that name one note only',
  'mentions.linked':
    '{count, plural, =0 {Nothing could be linked: marks stand between the words.} one {One name was linked.} other {# names were linked.}}',
  'mentions.look': 'Look for them',
  'mentions.looking': 'Reading the other texts…',
  'mentions.linking': 'Linking…',
  'mentions.nowhere': 'No other text names it without linking it.',
  'mentions.link-all-in': 'Link all {count, number}',
  'mentions.link-in': 'Link it in “{title}”',
  'mentions.linked-in':
    '{count, plural, =0 {Nothing could be linked: marks stand between the words.} one {It is linked in one more place.} other {It is linked in # more places, in {notes, plural, one {# note} other {# notes}}.}}',
  'mentions.unsure': 'Other notes are called so too; “Link all” leaves this one out.',
} as const
