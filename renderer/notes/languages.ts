import { spoken } from '#shared/messages/index.ts'

/** Languages and ways to write them (BCP 47) that names are often in; any other may be typed. */
const codes = (
  'ar ar-Latn az be be-Latn bg bn cs da de el en es et fa fa-Latn fi fr he he-Latn hi hr hu hy id it ja ja-Latn ka kk ko ku ky lt lv mk mn ' +
  'my nl no pa pl ps pt ro ru ru-Latn sd sk sl so sq sr sr-Latn sv sw ta tg th ti tk tr ug uk uk-Latn ur uz uz-Cyrl vi yi zh zh-Latn zh-Hant'
).split(' ')

let made = { locale: 'en', names: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }) }

/** The name of a language's code in the language spoken, with the script where it says one; null of anything else. */
export function languageName(code: string): string | null {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code)) return null
  try {
    return names().of(code) ?? null
  } catch {
    return null // it looks like a code and is none
  }
}

/** The languages in the order of their names. */
export function languages(): readonly { readonly code: string; readonly name: string }[] {
  const { compare } = new Intl.Collator(spoken().locale)
  return codes.map((code) => ({ code, name: languageName(code) ?? code })).sort((a, b) => compare(a.name, b.name))
}

/** Made once for a locale: a list asks for many. */
function names(): Intl.DisplayNames {
  const { locale } = spoken()
  if (made.locale !== locale) made = { locale, names: new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }) }
  return made.names
}
