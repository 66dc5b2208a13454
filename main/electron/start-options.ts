import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguageChoice, type LanguageChoice } from '#shared/messages/language.ts'

/** What the program was started with. */
export interface StartOptions {
  /** Absolute; null: not said. */
  readonly vault: string | null
  readonly sample: boolean
  /** Spoken in this run; null: not said, or none of ours. */
  readonly language: LanguageChoice | null
}

/**
 * The options among the words of a start. Chromium's own switches stand there too and are its business, so nothing is refused.
 * @param from the folder that relative paths are meant from
 */
export function readStartOptions(words: readonly string[], from: string): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { vault: { type: 'string' }, sample: { type: 'boolean' }, language: { type: 'string' } },
    strict: false,
  })
  const { vault, sample, language } = values
  return {
    vault: typeof vault === 'string' && vault !== '' ? resolve(from, vault) : null,
    sample: sample === true,
    language: isLanguageChoice(language) ? language : null,
  }
}
