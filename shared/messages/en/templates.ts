/** Notes that new ones are made after. ICU messages by code. */
export const templates = {
  'field.template': 'Template',
  'choice.template.no': 'No',
  'choice.template.kind': 'For new notes of its kind',
  'choice.template.day': 'For the page of each day',
  'template.none': 'None',
  'template.title': 'Templates',
  'template.hint':
    'A template is a note like any other: say so in its form, under “Names and ties”. A new note has its text, tags and fields; {title}, {date} and {time} in them become its title and the moment it is made.',
  'template.label': 'Name of the template',
  'block.template': 'Text of a template',
  'command.note.template': 'Insert a template',
  'template.banner':
    'New notes are made after this one. {title}, {date} and {time} in it become the title of each and the moment it is made.',
} as const
