/** Notes with a star. ICU messages by code. */
export const starred = {
  'note.star': '{count, plural, one {Put a star on “{title}”} other {Put a star on # notes}}',
  'note.unstar': '{count, plural, one {Take the star off “{title}”} other {Take the star off # notes}}',
  'command.note.star': 'Put a star on it',
  'command.note.unstar': 'Take the star off',
  'command.list.star': 'Put a star on the chosen notes',
  'command.list.unstar': 'Take the star off the chosen notes',
  'field.starred': 'Starred',
  'starred.title': 'Starred',
  'starred.one': 'Starred',
  'starred.all': 'All {count, number}',
  'selection.starred': '{count, plural, one {# note has a star now.} other {# notes have a star now.}}',
  'selection.unstarred': '{count, plural, one {# note has no star any more.} other {# notes have no star any more.}}',
} as const
