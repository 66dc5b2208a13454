/** What of a query is not understood. */
export const query = {
  'query.unknown-key': 'There is no “{key}:”. It is left out.',
  'query.no-value': 'What shall stand behind “{key}:”?',
  'query.unknown-value': '“{value}” is none of what “{key}:” knows. It is left out.',
  'query.no-date': '“{value}” is not understood as a date. It is left out.',
  'query.no-distance': 'A place and a distance belong behind “{key}:”, as in near:"Tver" 200km.',
  'query.open-quote': 'The closing quotation mark is missing.',
  'query.open-bracket': 'The closing bracket is missing.',
  'query.stray-bracket': 'Nothing opens this bracket.',
  'query.too-deep': 'So many brackets in one another bind nothing.',
} as const
