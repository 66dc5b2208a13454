import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'

/** The folded targets that a body links to, each once; '' (the note itself) is left out. */
export function linkKeys(body: string): readonly string[] {
  if (!body.includes('[[')) return noKeys
  const keys = new Set<string>()
  for (const { target } of findLinks(body)) if (target !== '') keys.add(targetKey(target))
  return [...keys]
}

export const noKeys: readonly string[] = []
