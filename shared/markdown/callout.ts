/** What a callout says of itself: how it is shown. */
export type CalloutTone = 'note' | 'good' | 'heed' | 'bad' | 'aside'

/** The head of a callout: `[!warning]`, perhaps `[!warning]-` with a title behind it. */
export interface CalloutHead {
  /** As typed, without its signs. */
  readonly kind: string
  readonly tone: CalloutTone
  /** How much of the text is its signs and kind, with the blanks behind. */
  readonly length: number
}

const HEAD = /^\[!([\p{L}\p{N}_-]{1,40})\][+-]?[ \t]*/u

/** Kinds that other programs know; any other is a note. */
const tones: readonly (readonly [CalloutTone, string])[] = [
  ['good', 'tip hint important success check done'],
  ['heed', 'warning caution attention question help faq'],
  ['bad', 'danger error bug failure fail missing'],
  ['aside', 'quote cite example'],
]

/** Reads the head of a callout at the beginning of a quote's text; null where it is a plain quote. */
export function calloutHead(text: string): CalloutHead | null {
  const [whole, kind] = HEAD.exec(text) ?? []
  if (whole === undefined || kind === undefined) return null
  const tone = tones.find(([, kinds]) => kinds.split(' ').includes(kind.toLowerCase()))?.[0] ?? 'note'
  return { kind, tone, length: whole.length }
}
