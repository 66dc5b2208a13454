import type { Digest } from '#core/store/digest.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'

/** The long texts of one record, '' where it has none. */
export interface Texts {
  readonly body: string
  readonly text: string
}

/** Names of the fields that may stay on disk. */
export const longFields = ['body', 'text'] as const

/** Names of the fields that may be hung on a record: pins, too, are made when somebody looks at them. */
export const hungFields = ['links', ...longFields] as const

/** What of a shard is not in its records. */
export interface Unread {
  texts(line: number): Texts
  pins(line: number): Note['links']
  readonly digests: Digests
}

/** The long texts of a record that lie on disk until somebody looks at them, and its pins. */
export class LongTexts {
  /** Which line of its shard the record is. */
  readonly line: number
  readonly from: Unread
  #texts: Texts | null = null

  constructor(from: Unread, line: number) {
    this.from = from
    this.line = line
  }

  get isRead(): boolean {
    return this.#texts !== null
  }

  /** Reads them where that has not been done. Throws where the disk fails. */
  read(): Texts {
    this.#texts ??= this.from.texts(this.line)
    return this.#texts
  }

  /** They are read again when somebody looks at them. */
  letGo(): void {
    this.#texts = null
  }
}

/** What is known of the texts without reading them, by line. */
export interface Digests {
  readonly stamps: Uint32Array
  /** Where there are none, the targets are those that the record has pins of, in their order. */
  readonly keys: ReadonlyMap<number, readonly string[]>
}

/** Under this it hangs on a record: neither copied with it nor printed, so that a changed record holds all itself. */
const hung = Symbol('long texts')

interface Hung {
  readonly [hung]: LongTexts
}

/** One function for all records of all vaults: each has the same shape then, and takes no more room than a text would. */
const getters = {
  links: {
    get(this: Hung) {
      const { from, line } = this[hung]
      return from.pins(line)
    },
    enumerable: true,
    configurable: true,
  },
  body: {
    get(this: Hung) {
      return this[hung].read().body
    },
    enumerable: true,
    configurable: true,
  },
  text: {
    get(this: Hung) {
      return this[hung].read().text
    },
    enumerable: true,
    configurable: true,
  },
}

/** Makes a record of one that lacks some of these fields: they are read when they are looked at. */
export function hang(head: object, fields: readonly (typeof hungFields)[number][], texts: LongTexts): VaultRecord {
  Object.defineProperty(head, hung, { value: texts })
  for (const field of fields) Object.defineProperty(head, field, getters[field])
  return head as VaultRecord // the rest of it was checked when it was kept
}

/** What is known of a record's long texts without reading them; null where it holds them itself. */
export function digestWithoutReading(record: VaultRecord | undefined): Digest | null {
  if (!record || !(hung in record) || isTombstone(record)) return null
  const { from, line } = (record as unknown as Hung)[hung] // as `hang` put it there
  const { stamps, keys } = from.digests
  return {
    stamp: stamps[line] ?? 0,
    get keys() {
      return keys.get(line) ?? record.links.map(({ id }) => id)
    },
  }
}
