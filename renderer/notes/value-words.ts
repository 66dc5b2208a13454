import { assertNever } from '#shared/base/assert-never.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import type { Field } from '#shared/notes/field.ts'
import { instantWords } from './instant-words.ts'
import { asDate, asPosition, asQuantity, asRef, itemsOf, linesOf } from './read-field.ts'

/** A field's value as plain words, to be compared with another: a list has a line for each item. '' where it is empty. */
export function valueWords(name: string, field: Field, value: Json): string {
  if (value === null || value === '') return ''
  switch (field.type) {
    case 'line':
    case 'text':
    case 'prose':
      return String(value)
    case 'number':
      return say('value.number', { value: Number(value) })
    case 'instant':
      return instantWords(String(value))
    case 'choice':
      return say(`choice.${name === 'statusLog' ? 'status' : name}.${String(value)}`)
    case 'date': {
      const date = asDate(value)
      return date ? date.words || (date.edtf ?? '') : ''
    }
    case 'ref':
      return asRef(value)?.name ?? ''
    case 'position': {
      const position = asPosition(value)
      return position ? say('value.position', { latitude: position.latitude.toFixed(4), longitude: position.longitude.toFixed(4) }) : ''
    }
    case 'quantity':
      return linesOf(asQuantity(value)).join(' · ')
    case 'words':
      return Array.isArray(value) ? value.map(String).join('\n') : ''
    case 'list':
      return itemsOf(value)
        .map((item) => itemWords(name, field.columns, item))
        .join('\n')
    case 'json':
      return typeof value === 'string' ? value : JSON.stringify(value)
    default:
      return assertNever(field)
  }
}

function itemWords(list: string, columns: { readonly [name: string]: Field }, item: object): string {
  const cells = Object.entries(columns).map(([column, field]) => {
    const found = own(item, column)
    return found === undefined ? '' : valueWords(list === 'statusLog' ? list : column, field, found as Json)
  })
  const named = list === 'properties' && isObject(item) ? [String(own(item, 'id') ?? '')] : []
  return [...named, ...cells].filter((cell) => cell !== '').join(' · ')
}
