/** What was done with notes, as undo and history call it, and what goes on with them. ICU messages by code. */
export const labels = {
  'note.kind':
    'Make “{title}” {to, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}} (it was {from, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}})',
  'note.tag': '{count, plural, one {Tag “{title}” with “{tag}”} other {Tag # notes with “{tag}”}}',
  'note.untag': '{count, plural, one {Take the tag “{tag}” off “{title}”} other {Take the tag “{tag}” off # notes}}',
  'note.words': 'Change the words “{words}” to “{title}” in {count, plural, one {# note} other {# notes}}',
  'note.replace': 'Replace “{find}” by “{put}” in {count, plural, one {# note} other {# notes}}',
  'note.take-away': 'Take “{find}” out of {count, plural, one {# note} other {# notes}}',

  'link.mentions': 'Link “{title}” where other notes name it',
  'link.own-mentions': 'Link the names in “{title}”',

  'task.find-words': 'Looking for “{words}”',
  'task.change-words': 'Changing the words “{words}”',
  'task.find-unlinked': 'Looking for texts that name “{title}”',
  'task.link-unlinked': 'Linking “{title}” where it is named',
} as const
