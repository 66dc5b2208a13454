import { choice, date, json, line, list, moment, number, prose, ref, words } from './field.ts'

/**
 * What every note has beside its title, whatever its kind.
 * `starred` is when somebody put a star on it, '' while there is none: no part of what the note says.
 * `template` says that new notes are made after it: of its kind, or the page of each day.
 * `links` are the pins: what each `[[…]]` of the body means, under the folded target as the item's id.
 * `properties` are those of other programs that we do not know, in their order, the name as the item's id; kept as they are.
 */
export const common = {
  short: line,
  body: prose,
  tags: words,
  aliases: list({ name: line, language: line, remark: line }),
  relations: list({ type: line, target: ref(), from: date, until: date, remark: line }),
  attachments: list({ file: line, name: line, mediaType: line, size: number }),
  links: list({ note: line }),
  properties: list({ value: json }),
  starred: moment,
  template: choice('no', 'kind', 'day'),
} as const
