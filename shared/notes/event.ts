import { date, line, list, ref } from './field.ts'
import { defineKind } from './kind.ts'

export const event = defineKind({
  kind: 'event',
  folder: 'events',
  fields: {
    happened: date,
    places: list({ place: ref('place') }),
    participants: list({ who: ref('person', 'organisation'), role: line }),
  },
  facets: ['happened', 'places', 'participants'],
  migrations: [],
})
