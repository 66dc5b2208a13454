/** How names stand in a list: as the language spoken has its alphabet, numbers in them by their value. */
export interface NameOrder {
  compare(a: string, b: string): number
  /** @param locale BCP 47 */
  use(locale: string): void
  /** Names that were in order may not be any more. */
  onChange(listener: () => void): void
}

/** Until a locale is said, that of the computer. */
export function createNameOrder(): NameOrder {
  const listeners: (() => void)[] = []
  let locale: string | undefined
  let collator = new Intl.Collator(locale, { numeric: true })
  return {
    compare: (a, b) => collator.compare(a, b),
    use(next) {
      if (next === locale) return
      locale = next
      collator = new Intl.Collator(locale, { numeric: true })
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
