import { choice, date, line, list, log, moment, quantity, ref, text } from './field.ts'
import { defineKind } from './kind.ts'

export const statuses = ['unverified', 'verified', 'disputed', 'false', 'unverifiable', 'withdrawn'] as const

/**
 * A statement somebody made; the title is the statement. `attribution` runs from whoever tells us to whoever saw: the outlet reports
 * that the ministry said that a witness saw. `statusLog` only grows; its last entry is the reason for `status`.
 */
export const claim = defineKind({
  kind: 'claim',
  folder: 'claims',
  fields: {
    attribution: list({ who: ref('person', 'organisation', 'source'), how: line, when: date, shownBy: ref('source') }),
    about: list({ note: ref() }),
    places: list({ place: ref('place') }),
    happened: date,
    quantity,
    status: choice(...statuses),
    statusLog: log({ status: choice(...statuses), at: moment, who: line, reason: text, takesBack: line }),
    evidence: list({ source: ref('source'), stance: choice('supports', 'contradicts', 'context'), quote: text, reason: text }),
    questions: list({ question: line }),
  },
  facets: ['status', 'attribution', 'about', 'places', 'happened'],
  migrations: [],
})
