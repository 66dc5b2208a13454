import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguageChoice, type LanguageChoice } from '#shared/messages/language.ts'
import { type SessionTimes, usualTimes } from './session.ts'

export interface WebOptions {
  /** Absolute; null: the last one used. */
  readonly vault: string | null
  readonly sample: boolean
  /** Spoken in this run; null: the one that is kept. */
  readonly language: LanguageChoice | null
  /** 0: any that is free. */
  readonly port: number
  /** Whoever started this opens the address in a window: it is told the address, and a start that is refused is shown as a page. */
  readonly opens: boolean
  readonly times: SessionTimes
}

/** What was asked for cannot be: which option, or what of it. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
  readonly option: string

  constructor(option: string, cause?: unknown) {
    super(option, { cause })
    this.option = option
  }
}

/**
 * The options of the command line. Rejects what it does not know with `BadOption`.
 * @param from the folder that relative paths are meant from
 */
export function readOptions(args: readonly string[], from: string): WebOptions {
  const { values } = parsed(args)
  if (values.vault === '') throw new BadOption('--vault')
  if (values.vault !== undefined && values.sample) throw new BadOption('--vault --sample')
  const { language = null } = values
  if (language !== null && !isLanguageChoice(language)) throw new BadOption('--language')
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new BadOption('--port')
  return {
    vault: values.vault === undefined ? null : resolve(from, values.vault),
    sample: values.sample,
    language,
    port,
    opens: values.opens,
    times: {
      code: usualTimes.code,
      goodbye: milliseconds('stop-after-goodbye', values['stop-after-goodbye'], usualTimes.goodbye),
      lost: milliseconds('stop-after-loss', values['stop-after-loss'], usualTimes.lost),
    },
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        vault: { type: 'string' },
        sample: { type: 'boolean', default: false },
        language: { type: 'string' },
        port: { type: 'string' },
        opens: { type: 'boolean', default: false },
        'stop-after-goodbye': { type: 'string' },
        'stop-after-loss': { type: 'string' },
      },
    })
  } catch (error) {
    // Node's words name the option in quotes first.
    throw new BadOption(/'(.+?)'/.exec(String(error))?.[1] ?? args.join(' '), error)
  }
}

/** @param text seconds */
function milliseconds(option: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual
  const value = Number(text) * 1000
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new BadOption(`--${option}`)
  return value
}
