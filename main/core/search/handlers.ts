import type { Area } from '#core/serve/procedures.ts'
import { facetsOf } from './facets.ts'
import { marksIn } from './marks.ts'
import { valuesOf } from './values.ts'

export const search: Area<'search'> = (os, parts) => ({
  notes: os.search.notes.handler(({ input }) => parts.search.notes(input)),
  marks: os.search.marks.handler(({ input }) => marksIn(input.query, input.text, parts.ports.storage.info.settings.wordForms)),
  facets: os.search.facets.handler(({ input }) => ({ facets: facetsOf(parts, parts.search.ids(input).ids) })),
  counts: os.search.counts.handler(({ input: { queries } }) => ({ counts: queries.map((query) => parts.search.count(query)) })),
  values: os.search.values.handler(({ input: { key, text, limit } }) => ({ rows: valuesOf(parts, key, text, limit) })),
})
