/** Values of fields: how they are shown and written. ICU messages by code. */
export const values = {
  'value.number': '{value, number}',
  'value.position': '{latitude}, {longitude}',
  'value.radius': '± {metres, number} m',
  'value.radius-km': '± {kilometres, number} km',

  'position.latitude': 'Latitude',
  'position.longitude': 'Longitude',
  'position.radius': 'Uncertain by (m)',

  'quantity.exactly': '{least, number} {unit}',
  'quantity.between': '{least, number} to {most, number} {unit}',
  'quantity.least': 'at least {least, number} {unit}',
  'quantity.most': 'at most {most, number} {unit}',
  'quantity.words-label': 'In words',
  'quantity.least-label': 'At least',
  'quantity.most-label': 'At most',
  'quantity.unit-label': 'Unit',
  'quantity.of-label': 'What is measured',

  'span.label': 'What the interval means',
  'span.unsaid': 'not said',
  'span.throughout': 'throughout',
  'span.within': 'at some point within',

  'date.hint': 'spring 2022, about 5 May, before October…',

  'words.hint': 'Type a word and press Enter',

  'ref.hint': 'Name of a note',
  'ref.loose': 'No note is tied to this name yet',
  'ref.open': 'Open “{title}”',
  'ref.clear': 'Clear “{title}”',
  'ref.titled': 'Its title: {title}',

  'relation.from': 'from',
  'relation.until': 'until',
  'relation.both-ends': '{title} → {type} → {target}. There it will show: {inverse} {title}',

  'statusLog.becomes': 'New status',
  'statusLog.change': 'Change to…',
  'statusLog.reason': 'Why? (kept in the log)',
  'statusLog.record': 'Record',

  'list.item': '{list}, {number}',
  'list.add': 'Add to “{list}”',
  'list.remove': 'Take away “{what}”',
  'list.added': '{list}: a new item, number {number}. Write in it to keep it.',
  'list.removed': 'Taken away: {what}',
  'list.moved': '“{what}” is number {number} of {count} now',
  'list.rise': 'Move “{what}” up',
  'list.fall': 'Move “{what}” down',
  'list.hidden': '{count, plural, one {# more item is} other {# more items are}} not shown.',
  'list.show-more': 'Show {count, number} more',
  'list.show-all': 'Show all {count, number}',

  'listed.hint': 'Choose or type',

  'property.name': 'Name of a new property',
  'property.taken': 'There is one of that name already.',
  'property.type': 'What “{name}” holds',
  'property.is.words': 'Words',
  'property.is.number': 'Number',
  'property.is.truth': 'Yes or no',
  'property.is.list': 'List, a line each',
  'property.is.json': 'JSON',
  'property.yes': 'Yes',
  'property.no': 'No',
  'property.not.number': 'Not a number: kept as words.',
  'property.not.json': 'Not JSON: kept as words.',
} as const
