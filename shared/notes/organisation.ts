import { date, line, ref } from './field.ts'
import { defineKind } from './kind.ts'

export const organisation = defineKind({
  kind: 'organisation',
  folder: 'organisations',
  fields: {
    what: line,
    parent: ref('organisation'),
    founded: date,
    dissolved: date,
    place: ref('place'),
  },
  facets: ['what', 'parent', 'place'],
  migrations: [],
})
