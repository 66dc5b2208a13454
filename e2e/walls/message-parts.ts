import { IntlMessageFormat } from 'intl-messageformat'

/** A part of a message, wherever it stands in it. */
export interface MessagePart {
  /** The datum it is made of; null of plain text and of the `#` in a plural. */
  readonly name: string | null
  /** Its forms by name, with their text, where it is a plural or a choice. */
  readonly options: readonly { readonly of: string; readonly text: string; readonly saysNumber: boolean }[]
  readonly isPlural: boolean
}

// As icu-messageformat-parser numbers them (TYPE).
const text = 0
const plural = 6
const pound = 7

interface Parsed {
  readonly type: number
  readonly value?: string
  readonly pluralType?: string
  readonly options?: { readonly [name: string]: { readonly value: readonly Parsed[] } }
}

/** All parts of an ICU message, those in plurals and choices too. Throws where it is none. */
export function partsOf(message: string): MessagePart[] {
  const parsed = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as readonly unknown[] as readonly Parsed[] // by its own types a union of these
  return parsed.flatMap(all)
}

function all(part: Parsed): MessagePart[] {
  const options = Object.entries(part.options ?? {})
  const mine: MessagePart = {
    name: part.type === text || part.type === pound ? null : (part.value ?? null),
    isPlural: part.type === plural && part.pluralType === 'cardinal',
    options: options.map(([of, { value }]) => ({
      of,
      text: value.map((one) => one.value ?? '#').join(''),
      saysNumber: value.some((one) => one.type === pound || one.value === part.value),
    })),
  }
  return [mine, ...options.flatMap(([, { value }]) => value.flatMap(all))]
}
