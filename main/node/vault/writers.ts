import { isObject, own } from '#shared/base/json.ts'

/** The name of whoever writes on a computer; a list, so that no computer's name is a special key. */
export interface Writer {
  readonly computer: string
  readonly who: string
}

/** As vault.json has them; what is none is left out. */
export function parseWriters(value: unknown): readonly Writer[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const computer = isObject(one) ? own(one, 'computer') : null
    const who = isObject(one) ? own(one, 'who') : null
    return typeof computer === 'string' && typeof who === 'string' ? [{ computer, who }] : []
  })
}

/**
 * Who writes on a computer (writing.md 17).
 * @param before the one name of a vault in which no computer is told apart yet
 * @param usual where this computer has given the vault none
 */
export function writerOn(writers: readonly Writer[], computer: string, before: string, usual: string): string {
  const mine = writers.find((one) => one.computer === computer)
  if (mine) return mine.who
  return writers.length === 0 && before !== '' ? before : usual
}

export const withWriter = (writers: readonly Writer[], mine: Writer): readonly Writer[] => [
  ...writers.filter(({ computer }) => computer !== mine.computer),
  mine,
]
