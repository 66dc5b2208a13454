/** Words replaced in many notes. ICU messages by code. */
export const replace = {
  'command.edit.replace': 'Replace in notes',

  'task.replace-find': 'Looking for words to replace',
  'task.replace': 'Replacing words',

  'replace.title': 'Replace in notes',
  'replace.find': 'Find',
  'replace.put': 'Put in its place',
  'replace.put-nothing': 'Nothing: what is found is taken away.',
  'replace.matchCase': 'Match case',
  'replace.wholeWords': 'Whole words',
  'replace.reach': 'Where in a note',
  'replace.reach-text': 'Text',
  'replace.reach-names': 'Titles and other names',
  'replace.reach-fields': 'Fields',
  'replace.names-hint': 'A title that is replaced is not kept as another name. Links go on leading where they lead.',
  'replace.fields-hint':
    'Plain words such as roles, remarks, reasons and open questions. Dates, quantities, quotes, stored texts, logs and the names of linked notes stay as they are.',
  'replace.which': 'In which notes',
  'replace.chosen': '{count, plural, one {The # note chosen} other {The # notes chosen}}',
  'replace.listed': '{count, plural, one {The # note of this list} other {The # notes of this list}}',
  'replace.all-notes': 'All notes',
  'replace.no-find': 'Type what is to be found; every place is shown before anything is changed.',
  'replace.half': 'This holds half of a character, which cannot be stored. Type it anew.',
  'replace.same': 'That is what stands there already.',
  'replace.nowhere': 'Choose where in a note it may stand.',
  'replace.looking': 'Looking through the notes…',
  'replace.stopped': 'Stopped. Nothing was changed.',
  'replace.forgotten': 'It is too long ago that this was looked for. Nothing was changed; look again.',
  'replace.none': 'No place was found that can be changed.',
  'replace.found': '{places, plural, one {# place} other {# places}} in {notes, plural, one {# note} other {# notes}}',
  'replace.kept':
    '{count, plural, one {# more place stays as it is} other {# more places stay as they are}}: in code, addresses or what links lead to, or because it would break a link or a rule.',
  'replace.places': 'Places to replace',
  'replace.ticked': '{ticked, number} of {count, number}',
  'replace.tick-none': 'Choose none',
  'replace.tick-all': 'Choose all',
  'replace.do': 'Replace {count, plural, one {# place} other {# places}}',
  'replace.done':
    'Replaced {places, plural, one {# place} other {# places}} in {notes, plural, one {# note} other {# notes}}.{left, plural, =0 {} one { # place had changed meanwhile and was left.} other { # places had changed meanwhile and were left.}}',
} as const
