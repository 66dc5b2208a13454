import { dayOn, type Instant, timeOn } from '#shared/base/instant.ts'

/** What stands in place of the words of a template. */
export interface TemplateWords {
  readonly title: string
  /** `YYYY-MM-DD`, where it is made. */
  readonly date: string
  /** `HH:MM`. */
  readonly time: string
}

export const templateWords = (title: string, now: Instant): TemplateWords => ({ title, date: dayOn(now), time: timeOn(now) })

const WORD = /\{\{\s*(title|date|time)\s*\}\}/giu

/** A text of a template with `{{title}}`, `{{date}}` and `{{time}}` said; anything else in braces is somebody else's and stays. */
export const fillTemplate = (text: string, words: TemplateWords): string =>
  text.replace(WORD, (_, name: string) => words[name.toLowerCase() as keyof TemplateWords])
