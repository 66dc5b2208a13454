import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { NoteView } from '#ui/views/index.ts'
import { Divider } from '../../layout/Divider.tsx'
import type { TabKind } from './tab-kind.ts'

/** A note, to read or to write in. */
export const noteTab: TabKind<NoteId> = {
  is: isNoteId,
  placeOf: ({ shows, isEditing, found }) => ({ view: 'note', id: shows, isEditing, ...(found === undefined ? {} : { found }) }),
  at(place) {
    if (place.view !== 'note') return null
    const { id, isEditing, found } = place
    return { shows: id, isEditing, ...(found === undefined ? {} : { found }) }
  },
  notes: (note) => [note],
  isNote: true,
  title: (title = '…') => title,
  Sign: ({ row }) => row && <KindIcon kind={row.kind} size={14} />,
  View: ({ tab: { shows, isEditing, found }, onUnmark }) => (
    <NoteView id={shows} isEditing={isEditing} found={found ?? null} onUnmark={onUnmark} divider={<Divider part="inspector" />} />
  ),
}
