/** What is said where something is done with notes as a whole. ICU messages by code. */
export const notes = {
  'note.kind':
    'Make “{title}” {to, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}} (it was {from, select, claim {a claim} person {a person} place {a place} organisation {an organisation} event {an event} source {a source} other {a page}})',

  'command.note.kind': 'Change the kind',
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
