import { useEffect } from 'react'
import type { LanguageChoice } from '#shared/messages/language.ts'
import { messageOf } from '#ui/data/failure.ts'
import { speakHere } from '#ui/kit/language.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Speaks the language that the host keeps, also when another window changes it. */
export function useFollowedLanguage(choice: LanguageChoice | undefined): void {
  useEffect(() => {
    // Where its words cannot be had, the one before is spoken.
    if (choice !== undefined) speakHere(choice).catch((error: unknown) => tellFailure(messageOf(error)))
  }, [choice])
}
