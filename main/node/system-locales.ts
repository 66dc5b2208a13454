/** The locales of this computer, best first (BCP 47). */
export const systemLocales = (): readonly string[] => [new Intl.DateTimeFormat().resolvedOptions().locale]
