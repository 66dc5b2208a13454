import { date, line, list, position, ref } from './field.ts'
import { defineKind } from './kind.ts'

export const place = defineKind({
  kind: 'place',
  folder: 'places',
  fields: {
    what: line,
    within: ref('place'),
    position,
    formerNames: list({ name: line, from: date, until: date }),
  },
  facets: ['what', 'within'],
  migrations: [],
})
