import { IntlMessageFormat } from 'intl-messageformat'

/** A message as read: text, data, plurals and choices. */
export type Parts = ReturnType<IntlMessageFormat['getAst']>

/** The words of one language. */
export interface Catalogue {
  /** BCP 47: for the forms of plurals, and where the system has no locale of the language. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** ICU messages by code. */
  readonly words: { readonly [code: string]: string }
  /** Makes of a message another, for a language that is made of another. */
  readonly bend?: (parts: Parts) => Parts
}

/** Words as a message of a locale; tags in them are plain text. */
export function messageOf(words: string, { locale, bend }: Pick<Catalogue, 'locale' | 'bend'>): IntlMessageFormat {
  const message = new IntlMessageFormat(words, locale, undefined, { ignoreTag: true })
  return bend ? new IntlMessageFormat(bend(message.getAst()), locale) : message
}
