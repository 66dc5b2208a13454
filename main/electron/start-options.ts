import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the program was started with. */
export interface StartOptions {
  /** Absolute; null: not said. */
  readonly vault: string | null
  readonly sample: boolean
}

/**
 * The options among the words of a start. Chromium's own switches stand there too and are its business, so nothing is refused.
 * @param from the folder that relative paths are meant from
 */
export function readStartOptions(words: readonly string[], from: string): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { vault: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  })
  const { vault, sample } = values
  return { vault: typeof vault === 'string' && vault !== '' ? resolve(from, vault) : null, sample: sample === true }
}
