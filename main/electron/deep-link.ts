import { isNoteId, type NoteId } from '#shared/base/ids.ts'

/** The scheme by which other programs lead to a note: `ascertain://VAULTID/note/ID`. */
export const linkScheme = 'ascertain'

/** A note of a vault, both by id. */
export interface DeepLink {
  readonly vault: string
  readonly note: NoteId
}

/**
 * What a link from outside leads to; null where it is none. Systems put the first part in small letters, since it is where a host's name
 * stands; ids are capital.
 */
export function readDeepLink(address: string): DeepLink | null {
  const [, vault = '', id = ''] = /^ascertain:\/\/([0-9a-z]{26})\/note\/([0-9a-z]{26})\/?$/i.exec(address) ?? []
  const note = id.toUpperCase()
  return isNoteId(note) ? { vault: vault.toUpperCase(), note } : null
}

/** The link among what a program was started with, which is how Windows and Linux hand it over. */
export function deepLinkIn(words: readonly string[]): DeepLink | null {
  for (const word of words) {
    const link = readDeepLink(word)
    if (link) return link
  }
  return null
}
