import { IntlMessageFormat } from 'intl-messageformat'
import type { Message } from '#shared/notes/change.ts'
import { cli } from './en/cli.ts'
import { core } from './en/core.ts'
import { dates } from './en/dates.ts'
import { desktop } from './en/desktop.ts'
import { exchange } from './en/exchange.ts'
import { fields } from './en/fields.ts'
import { host } from './en/host.ts'
import { notes } from './en/notes.ts'
import { palette } from './en/palette.ts'
import { query } from './en/query.ts'
import { storage } from './en/storage.ts'
import { window } from './en/window.ts'

/** Every word the program says, by code, as ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/). */
const english = {
  ...core,
  ...dates,
  ...storage,
  ...exchange,
  ...cli,
  ...host,
  ...desktop,
  ...window,
  ...notes,
  ...palette,
  ...fields,
  ...query,
} as const

export type MessageCode = keyof typeof english
export const messageCodes = Object.keys(english) as readonly MessageCode[]

const made = new Map<string, IntlMessageFormat>()

/** The words of a message. An unknown code is shown as it is, so that nothing is hidden. */
export function say(code: string, data: Message['data'] = {}, locale = 'en'): string {
  const words = Object.hasOwn(english, code) ? english[code as MessageCode] : undefined
  if (words === undefined) return code
  const key = `${locale} ${code}`
  let format = made.get(key)
  if (!format) {
    format = new IntlMessageFormat(words, locale, undefined, { ignoreTag: true })
    made.set(key, format)
  }
  return String(format.format({ ...data }))
}

/** The words of a message with its own data. */
export function sayMessage(message: Message, locale = 'en'): string {
  return say(message.code, message.data, locale)
}
