export type PartName = 'title' | 'alias' | 'tag' | 'field' | 'body' | 'text'

/** Where in a note a word stands: as what it is shown, how much it weighs there, and the usual length of such a text in UTF-16 units. */
export interface Part {
  readonly name: PartName
  readonly weight: number
  readonly usual: number
}

/**
 * How much a word says of a note by where it stands, the most first: a short text in an earlier part comes before one in a later part. A text
 * that is longer than is usual there says less with each of its words (`segment-builder.ts`).
 */
export const weights = {
  /** What the note is called: who types it most likely wants this very note. */
  title: { name: 'title', weight: 6, usual: 30 },
  /** What it is called elsewhere; of two notes the one that bears the name first is meant. */
  alias: { name: 'alias', weight: 5, usual: 30 },
  /** A claim's title: a whole sentence, so that it names other things beside its own. */
  statement: { name: 'title', weight: 4, usual: 60 },
  /** Somebody said by hand that the note is about this. */
  tag: { name: 'tag', weight: 4, usual: 20 },
  /** Who said it is the first thing asked about a claim. */
  asserter: { name: 'field', weight: 3, usual: 25 },
  /** Whom or what a claim is about; often several, each a little less. */
  about: { name: 'field', weight: 2.6, usual: 25 },
  /** Where it happened: many claims share a place. */
  place: { name: 'field', weight: 2.3, usual: 25 },
  /** A passage of a source: chosen by hand, but full of words that the claim is not about. */
  quote: { name: 'field', weight: 1.5, usual: 120 },
  /** What else was filled in: roles, addresses, remarks. */
  field: { name: 'field', weight: 1.3, usual: 60 },
  /** What was written about it: everything else is named here in passing. */
  body: { name: 'body', weight: 1, usual: 1000 },
  /** Somebody else's text, kept with a source: whoever looks for words of it mostly looks for the claims taken from it. */
  stored: { name: 'text', weight: 0.7, usual: 4000 },
} as const satisfies { readonly [part: string]: Part }

/** Slots of a claim that weigh otherwise than fields do, by field and column. */
export const claimSlots: { readonly [slot: string]: Part | undefined } = {
  'attribution.who': weights.asserter,
  'about.note': weights.about,
  'places.place': weights.place,
  'evidence.quote': weights.quote,
}
