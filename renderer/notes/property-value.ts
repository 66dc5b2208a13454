import type { Json } from '#shared/base/json.ts'

/** How the value of a property of another program is written here. */
export const propertyTypes = ['words', 'number', 'truth', 'list', 'json'] as const
export type PropertyType = (typeof propertyTypes)[number]

export function typeOfProperty(value: Json): PropertyType {
  if (typeof value === 'string') return 'words'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'truth'
  return isLines(value) ? 'list' : 'json'
}

/** A list of texts of one line each, which can be written line by line. */
const isLines = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && !item.includes('\n') && item !== '')

/** The value as it is written for its type; as JSON where it is of another. */
export function propertyText(type: PropertyType, value: Json): string {
  if (typeof value === 'string' && type !== 'json') return value
  if (type === 'list' && isLines(value)) return value.join('\n')
  if (type === 'words' && isLines(value)) return value.join(', ')
  return type === 'json' ? JSON.stringify(value, null, 1) : JSON.stringify(value)
}

/** The value that is written; undefined where the text is not of its type. */
export function readProperty(type: PropertyType, text: string): Json | undefined {
  switch (type) {
    case 'words':
      return text
    case 'number':
      return /^\s*-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined
    case 'truth':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'list':
      return text.split('\n').filter((line) => line.trim() !== '')
    case 'json':
      try {
        return JSON.parse(text)
      } catch {
        return undefined // said where it is typed
      }
  }
}
