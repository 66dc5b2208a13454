/** A ULID (https://github.com/ulid/spec): 26 characters of Crockford base 32, sortable by time of making. */
export type NoteId = string & { readonly brand: 'NoteId' }
/** Names one item of a list for ever, within its note: a ULID, or the item's own key where it has one. */
export type ItemId = string & { readonly brand: 'ItemId' }

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

export function isNoteId(value: unknown): value is NoteId {
  return typeof value === 'string' && ULID.test(value)
}
