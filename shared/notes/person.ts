import { date, line, list, ref } from './field.ts'
import { defineKind } from './kind.ts'

export const person = defineKind({
  kind: 'person',
  folder: 'people',
  fields: {
    born: date,
    died: date,
    roles: list({ role: line, organisation: ref('organisation'), from: date, until: date }),
    identifiers: list({ scheme: line, value: line }),
  },
  facets: ['roles'],
  migrations: [],
})
