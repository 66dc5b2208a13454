import { findLinks } from '#shared/links/find-links.ts'
import type { Link } from '#shared/links/link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { parseTypedLink } from './typed-links.ts'

/**
 * The file that each link of a body leads to by how it is written, under the folded target that was typed: what the note's pins are unless
 * `links` says otherwise. A file is a target: a name, or a path from the export's root.
 * @param links those of the body as typed
 */
export function filesOfLinks(links: readonly Link[], typedLinks: readonly string[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>()
  for (const entry of typedLinks) {
    const link = parseTypedLink(entry)
    const [target] = link ? findLinks(link.typed) : []
    const file = link ? fileOfForm(link.written) : null
    if (target && file !== null) written.set(targetKey(target.target), file)
  }
  const files = new Map<string, string>()
  for (const { target } of links) {
    if (target === '') continue
    const key = targetKey(target)
    if (!files.has(key)) files.set(key, written.get(key) ?? target)
  }
  return files
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
