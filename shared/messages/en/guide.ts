/** The guide to the program; its chapters are docs/guide. ICU messages by code. */
export const guide = {
  'command.look.guide': 'Guide',
  'guide.title': 'Guide',
  'guide.chapters': 'Chapters of the guide',
  'guide.turn': 'Chapters before and after',
  'guide.previous': '← {title}',
  'guide.next': '{title} →',
  'guide.gone': 'The guide has no such chapter. Open it anew from the menu.',
} as const
