/** Other titles, the words that say the old one, and other kinds. ICU messages by code. */
export const rename = {
  'command.note.rename': 'Rename',
  'command.note.kind': 'Change the kind',

  'rename.title': 'Rename “{title}”',
  'rename.new': 'New title',
  'rename.keep': 'Keep “{title}” as another name, so that it is still found',
  'rename.same-name': 'Other notes are called so. Links keep leading where they lead; a new link by this name will ask which is meant.',
  'rename.do': 'Rename',
  'rename.done': '“{title}” is called “{to}” now.',
  'rename.looking': 'Looking for “{words}” in other texts…',
  'rename.words-title': '“{words}” in other texts',
  'rename.none': 'No text says “{words}”.',
  'rename.found':
    '{notes, plural, one {# note says} other {# notes say}} “{words}”: {links, plural, =0 {no link} one {# link} other {# links}}, {mentions, plural, =0 {no plain words} one {once in plain words} other {# times in plain words}}{fields, plural, =0 {} one {, # field} other {, # fields}}. The links lead to “{title}” either way; here you can change how they read.',
  'rename.mentions': 'Also where it stands in plain words ({count, plural, one {# place} other {# places}})',
  'rename.mentions-hint': 'Somebody else of that name may be meant: look through the places below.',
  'rename.places': 'Notes in which the words change',
  'rename.more-places': 'and {count, number} more in this note',
  'rename.more-notes': 'and {count, plural, one {# more note} other {# more notes}}, changed likewise',
  'rename.leave': 'Leave them as they are',
  'rename.change': 'Change the words in {count, plural, one {# note} other {# notes}}',
  'rename.changed':
    'The words were changed in {notes, plural, one {# note} other {# notes}} ({links, plural, =0 {no link} one {# link} other {# links}}, {mentions, plural, =0 {no plain words} one {# plain place} other {# plain places}}{fields, plural, =0 {} one {, # field} other {, # fields}}). Undo takes that back.',

  'kind.title': 'Change the kind of “{title}”',
  'kind.choose': 'It becomes',
  'kind.stays': 'Its title, text, tags, names, relations and attachments stay, and so does every link to it.',
  'kind.kept': 'Fields that go on: {fields}',
  'kind.aside':
    'Fields that {kind, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}} does not have: {fields}. They are kept among the other properties and come back when you change the kind back.',
  'kind.back': 'Fields that were set aside before and come back: {fields}',
  'kind.do': 'Change the kind',
  'kind.done':
    '“{title}” is {kind, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}} now.',
} as const
