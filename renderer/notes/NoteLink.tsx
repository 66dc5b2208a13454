import type { LinkTarget } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import type { Ref } from '#shared/notes/field.ts'
import type { Kind } from '#shared/notes/note.ts'
import { KindIcon } from './KindIcon.tsx'

export const noteAddress = (id: string): string => `#/note/${id}`

/** A way to a note: its kind's sign and its words. */
export function NoteLink({ id, kind, children }: { readonly id: string; readonly kind: Kind | null; readonly children: string }) {
  return (
    <a className="note-link" href={noteAddress(id)}>
      {kind && <KindIcon kind={kind} size={14} />}
      <span dir="auto">{children}</span>
    </a>
  )
}

/** Why a link leads nowhere, for people. */
export const whyGone = (target: LinkTarget): string => say(`gone.${target.why ?? 'deleted'}`, { title: target.title })

/** A reference in a field: the name as typed, leading to the note it means now. */
export function RefLink({ value, target }: { readonly value: Ref; readonly target: LinkTarget | undefined }) {
  if (value.note === null) {
    return (
      <span className="ref-loose" dir="auto" title={say('ref.loose')}>
        {value.name}
      </span>
    )
  }
  if (target?.state === 'gone') {
    return (
      <span title={whyGone(target)}>
        <s dir="auto">{value.name || target.title}</s> <span className="dim">{say(`gone.${target.why ?? 'deleted'}.short`)}</span>
      </span>
    )
  }
  return (
    <NoteLink id={target?.id ?? value.note} kind={target?.kind ?? null}>
      {value.name || target?.title || ''}
    </NoteLink>
  )
}
