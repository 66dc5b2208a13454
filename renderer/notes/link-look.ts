import type { LinkTarget } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import type { LinkLook } from '#ui/kit/Markdown.tsx'
import { kindLooks } from './kinds.ts'
import { noteAddress, whyGone } from './NoteLink.tsx'

/** A file kept with a note, as far as a link to it asks. */
export interface LinkedFile {
  readonly file: string
  readonly name: string
  readonly mediaType: string
}

/** How a `[[link]]` looks by what it means; undefined: not known yet. A file of that name is meant where no note is. */
export function linkLook(target: LinkTarget | undefined, typed: string, file?: LinkedFile): LinkLook {
  const isNote = target?.state === 'found' || target?.state === 'gone'
  if (file && !isNote)
    return { state: 'file', title: say('attachment.save', { name: file.name }), file: file.file, mediaType: file.mediaType }
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
