import type { IntlMessageFormat } from 'intl-messageformat'
import type { Datum, Message } from '#shared/notes/change.ts'
import { type Catalogue, messageOf } from './catalogue.ts'
import { english } from './en/index.ts'
import { type Language, type LanguageChoice, languageOf, localeOf } from './language.ts'

export type MessageCode = keyof typeof english
export const messageCodes = Object.keys(english) as readonly MessageCode[]

/** The language that is spoken now. */
export interface Spoken {
  readonly language: Language
  /** BCP 47, with the country that the system says: for numbers, times and sorting. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

const inEnglish: Catalogue = { locale: 'en', direction: 'ltr', words: english }

/** Where the words of a language are. Only English is always there, for it is spoken before anything is known; the others are loaded when spoken. */
const catalogues: { readonly [language in Language]: () => Promise<Catalogue> } = {
  en: async () => inEnglish,
  uk: async () => ({ locale: 'uk', direction: 'ltr', words: (await import('./uk/index.ts')).ukrainian }),
  pseudo: async () => ({ ...inEnglish, locale: 'en-x-pseudo', bend: (await import('./trial/pseudo.ts')).pseudo }),
  mirror: async () => ({ ...inEnglish, locale: 'en-x-mirror', direction: 'rtl', bend: (await import('./trial/mirror.ts')).mirror }),
}

let catalogue = inEnglish
let now: Spoken = { language: 'en', locale: 'en', direction: 'ltr' }
let asked = 0
const made = new Map<string, IntlMessageFormat>()
const listeners = new Set<() => void>()

/** The language that `say` speaks: English until another is asked for. The same object until it changes. */
export const spoken = (): Spoken => now

/**
 * Has `say` speak another language; resolves when it does. Of several asked for at a time the last one is spoken.
 * @param systemLocales of the person's system, best first
 */
export async function speak(choice: LanguageChoice, systemLocales: readonly string[]): Promise<void> {
  asked += 1
  const mine = asked
  const language = languageOf(choice, systemLocales)
  const loaded = await catalogues[language]()
  const locale = loaded.bend ? loaded.locale : localeOf(loaded.locale, systemLocales)
  if (mine !== asked || (language === now.language && locale === now.locale)) return
  catalogue = loaded
  now = { language, locale, direction: loaded.direction }
  made.clear()
  for (const listener of listeners) listener()
}

/** Tells whenever another language is spoken. Returns how to hear no more. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Each datum by itself, so that it runs in its own direction and turns none of the words about it: “first strong isolate” and its end (Unicode Annex 9). */
const apart = (words: string): string => `\u2068${words}\u2069`

/** The words of a message. An unknown code is shown as it is, so that nothing is hidden. */
export function say(code: string, data: Message['data'] = {}): string {
  const put = Object.fromEntries(
    Object.entries(data).map(([name, datum]) => {
      const value = worded(datum)
      return [name, now.direction === 'rtl' && typeof value === 'string' ? apart(value) : value]
    }),
  )
  const known = made.get(code)
  if (known) return String(known.format(put))
  const words = Object.hasOwn(catalogue.words, code) ? catalogue.words[code] : undefined
  if (words === undefined) return code
  const message = messageOf(words, { ...catalogue, locale: now.locale })
  made.set(code, message)
  return String(message.format(put))
}

function worded(datum: Datum): string | number {
  if (typeof datum !== 'object') return datum
  return 'code' in datum ? sayMessage(datum) : listed(datum.map((one) => (typeof one === 'string' ? one : sayMessage(one))))
}

/** Several as one says them one after the other: “a, b, and c”. */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(now.locale, { type: 'conjunction' }).format(words)

/** The words of a message with its own data. */
export function sayMessage(message: Message): string {
  return say(message.code, message.data)
}
