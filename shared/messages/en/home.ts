/** The start page. ICU messages by code. */
export const home = {
  'command.go.home': 'Start page',
  'sidebar.home': 'Start page',
  'home.hint': 'What is open, what waits for somebody, and what was at hand.',
  'home.all': 'All',
  'home.all-of': 'All: {what}',
  'home.unverified': 'Unverified claims',
  'home.no-unverified': 'Every claim was looked into.',
  'home.questions': 'Open questions',
  'home.conflicts': 'Conflicts',
  'home.problems': 'Something could not be read, or came from another program. Your notes as shown are sound.',
  'home.candidates': '{count, plural, one {# note it may mean} other {# notes it may mean}}',
  'home.any': 'Any note',
  'home.another': 'Another',
} as const
