import { useSyncExternalStore } from 'react'
import { onSpoken, type Spoken, speak, spoken } from '#shared/messages/index.ts'
import type { LanguageChoice } from '#shared/messages/language.ts'

/** Speaks a language in this window, and has the document say which. */
export async function speakHere(choice: LanguageChoice): Promise<void> {
  await speak(choice, navigator.languages)
  const { locale, direction } = spoken()
  document.documentElement.lang = locale
  document.documentElement.dir = direction
}

/** The language spoken; draws again when it is another. For what draws nothing anew while its properties stay as they are. */
export const useSpoken = (): Spoken => useSyncExternalStore(onSpoken, spoken)
