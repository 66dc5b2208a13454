import type { Message } from './change.ts'
import { fieldOf, kindNames } from './index.ts'

/**
 * What a field is called, in the language of whoever reads it; of a column the name of its list, too. What is no field has no words of its own and is named as
 * it is.
 * @param path as of a `ValueProblem`: `born`, `aliases.3.name`
 */
export function fieldWords(path: string): string | Message {
  const [name = '', , column = ''] = path.split('.')
  if (name === 'title') return { code: 'field.title' }
  const field = kindNames.map((kind) => fieldOf(kind, name)).find((one) => one !== undefined)
  if (!field) return path
  const whole = { code: `field.${name}` }
  if (field.type !== 'list' || !Object.hasOwn(field.columns, column)) return whole
  return { code: 'value.column', data: { list: whole, column: { code: `field.${column}` } } }
}

/** The names of fields, each once, to be said as a list. */
export const fieldNames = (fields: readonly string[]): readonly Message[] =>
  [...new Set(fields)].map((field) => ({ code: `field.${field}` }))
