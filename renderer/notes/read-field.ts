import { isNoteId } from '#shared/base/ids.ts'
import { isObject, type Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import type { DateValue, Position, Quantity, Ref } from '#shared/notes/field.ts'

/** Fields come as JSON; these read it as what its description says, null where it is not. */
export function asDate(value: Json): DateValue | null {
  if (!isObject(value)) return null
  const { edtf, words, span } = value
  if (!(edtf === null || typeof edtf === 'string') || typeof words !== 'string') return null
  return { edtf, words, ...(span === 'throughout' || span === 'within' ? { span } : {}) }
}

export function asRef(value: Json): Ref | null {
  if (!isObject(value) || typeof value.name !== 'string') return null
  return { name: value.name, note: isNoteId(value.note) ? value.note : null }
}

export function asPosition(value: Json): Position | null {
  if (!isObject(value)) return null
  const { latitude, longitude, radius } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  return { latitude, longitude, radius: typeof radius === 'number' ? radius : null }
}

export function asQuantity(value: Json): Quantity | null {
  if (!isObject(value)) return null
  const text = (part: unknown) => (typeof part === 'string' ? part : '')
  const number = (part: unknown) => (typeof part === 'number' ? part : null)
  return { words: text(value.words), least: number(value.least), most: number(value.most), unit: text(value.unit), of: text(value.of) }
}

export function itemsOf(value: Json): readonly { readonly [key: string]: Json }[] {
  return Array.isArray(value) ? value.filter((item): item is { readonly [key: string]: Json } => isObject(item)) : []
}

/** A quantity in a few parts: as said, its bounds, what is measured. */
export function linesOf(quantity: Quantity | null): string[] {
  if (!quantity) return []
  const { words, least, most, unit, of } = quantity
  const bounds =
    least !== null && least === most
      ? say('quantity.exactly', { least, unit })
      : least !== null && most !== null
        ? say('quantity.between', { least, most, unit })
        : least !== null
          ? say('quantity.least', { least, unit })
          : most !== null
            ? say('quantity.most', { most, unit })
            : ''
  return [words, bounds.trim(), of].filter((part) => part !== '')
}
