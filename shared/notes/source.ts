import { date, line, list, prose, ref, text } from './field.ts'
import { defineKind } from './kind.ts'

/** `text` is the stored text of the source, in which quotes are found; `restsOn` names the sources it draws on. */
export const source = defineKind({
  kind: 'source',
  folder: 'sources',
  fields: {
    what: line,
    authors: list({ who: ref('person', 'organisation') }),
    publisher: ref('organisation'),
    published: date,
    accessed: date,
    address: line,
    restsOn: list({ source: ref('source') }),
    reliability: text,
    text: prose,
  },
  facets: ['what', 'authors', 'publisher', 'published'],
  migrations: [],
})
