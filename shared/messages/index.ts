import { IntlMessageFormat } from 'intl-messageformat'
import type { Message } from '#shared/notes/change.ts'
import { english } from './en/index.ts'

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
