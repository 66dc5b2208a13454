import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { parseTypedLink } from './typed-links.ts'

/** The folded target that was typed, and the file that the link written for it leads to: a name, or a path from the export's root. */
export interface KeyedFile {
  readonly key: string
  readonly file: string
}

/** What the words of links say, each worked out once: the links of a vault name the same notes over and over. */
export class LinkWords {
  readonly #keys = new Map<string, string>()
  readonly #files = new Map<string, KeyedFile | null>()

  keyOf(target: string): string {
    const known = this.#keys.get(target)
    if (known !== undefined) return known
    const key = targetKey(target)
    this.#keys.set(target, key)
    return key
  }

  /** What an entry of `typed_links` says; null where a hand has spoilt it or the link leads to no file. */
  fileOf(entry: string): KeyedFile | null {
    const known = this.#files.get(entry)
    if (known !== undefined) return known
    const file = readEntry(entry)
    this.#files.set(entry, file)
    return file
  }
}

function readEntry(entry: string): KeyedFile | null {
  const link = parseTypedLink(entry)
  const [typed] = link ? findLinks(link.typed) : []
  const file = link ? fileOfForm(link.written) : null
  return typed && file !== null ? { key: targetKey(typed.target), file } : null
}

function fileOfForm(form: string): string | null {
  if (form.startsWith('[[')) return findLinks(form)[0]?.target ?? null
  const address = /\]\(([^()\s#]*)[^()\s]*\)$/.exec(form)?.[1] ?? ''
  try {
    return decodeURIComponent(address).replace(/^(?:\.\.?\/)+/, '')
  } catch (error) {
    // An address that is no percent-encoding of anything leads nowhere.
    if (error instanceof URIError) return null
    throw error
  }
}
