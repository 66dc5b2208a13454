import type { Link } from '#shared/links/link.ts'
import { LinkWords } from './link-words.ts'

/**
 * The file that each link of a body leads to by how it is written, under the folded target that was typed: what the note's pins are unless
 * `links` says otherwise. A file is a target: a name, or a path from the export's root.
 * @param links those of the body as typed
 */
export function filesOfLinks(
  links: readonly Link[],
  typedLinks: readonly string[],
  words: LinkWords = new LinkWords(),
): ReadonlyMap<string, string> {
  const written = new Map<string, string>()
  for (const entry of typedLinks) {
    const said = words.fileOf(entry)
    if (said) written.set(said.key, said.file)
  }
  const files = new Map<string, string>()
  for (const { target } of links) {
    if (target === '') continue
    const key = words.keyOf(target)
    if (!files.has(key)) files.set(key, written.get(key) ?? target)
  }
  return files
}
