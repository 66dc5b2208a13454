/** The languages that are offered, each by its own name. */
export const languageNames = { en: 'English', uk: 'Українська' } as const

/**
 * Languages for whoever works on the program, taken where they are named and offered nowhere: `pseudo` is English with accents, in brackets and
 * twice as long, `mirror` English written from right to left. Words that are not in the catalogue show, and so does what has no room.
 */
export const trialLanguages = ['pseudo', 'mirror'] as const

export type Language = keyof typeof languageNames | (typeof trialLanguages)[number]

/** What a person can choose: a language, or that of the system. */
export type LanguageChoice = (typeof languageChoices)[number]

export const offeredLanguages = Object.keys(languageNames) as readonly (keyof typeof languageNames)[] // its own keys
export const languageChoices = ['system', 'en', 'uk', ...trialLanguages] as const

export const isLanguageChoice = (value: unknown): value is LanguageChoice => languageChoices.some((one) => one === value)

const baseOf = (locale: string): string => locale.split('-')[0] ?? ''

/** The language to speak: the one chosen, or the first of the system's that we speak; English where there is none. */
export function languageOf(choice: LanguageChoice, systemLocales: readonly string[]): Language {
  if (choice !== 'system') return choice
  return systemLocales.flatMap((locale) => offeredLanguages.filter((language) => language === baseOf(locale)))[0] ?? 'en'
}

/** The locale for numbers, times and sorting: as the system has it where that is of the language, so that the reader's own country counts. */
export function localeOf(language: string, systemLocales: readonly string[]): string {
  return systemLocales.find((locale) => baseOf(locale) === baseOf(language)) ?? language
}
