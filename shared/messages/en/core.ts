/** ICU messages by code. */
export const core = {
  'note.create': 'New note “{title}”',
} as const
