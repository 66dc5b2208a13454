import type { LinkTarget } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import type { LinkLook } from '#ui/kit/Markdown.tsx'
import { kindLooks } from './kinds.ts'
import { noteAddress, whyGone } from './NoteLink.tsx'

/** How a `[[link]]` looks by what it means; undefined: not known yet. */
export function linkLook(target: LinkTarget | undefined, typed: string): LinkLook {
  if (target === undefined) return { state: 'unknown', title: '' }
  switch (target.state) {
    case 'found':
      return {
        state: 'found',
        title: target.title,
        href: noteAddress(target.id ?? ''),
        colour: target.kind ? kindLooks[target.kind].colour : null,
      }
    case 'gone':
      return { state: 'gone', title: whyGone(target) }
    case 'unresolved':
      return { state: 'loose', title: say('link.unresolved', { target: typed }) }
    case 'ambiguous':
      return { state: 'loose', title: say('link.ambiguous', { target: typed }) }
  }
}
