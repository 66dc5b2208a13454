import type { ReactNode } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Place } from '#ui/app/place.ts'
import type { Opened, Tab } from '../tabs.ts'

/** All that the window knows of one kind of thing that a tab can show. */
export interface TabKind<Shows extends Opened = Opened> {
  is(name: unknown): name is Shows
  /** Where one is while it is in front. */
  placeOf(tab: Tab<Shows>): Place
  /** What a tab shows while one is there; null where that is another kind's, or no tab's. */
  at(place: Place): Omit<Tab<Shows>, 'isPinned'> | null
  /** The notes that its title tells of. */
  notes(shows: Shows): readonly NoteId[]
  /** Whether it is its note: by its sign, its short title, and gone with it. */
  readonly isNote: boolean
  /** What it is called, by the titles of its notes. */
  title(...titles: readonly string[]): string
  Sign(props: { readonly row: NoteRow | null | undefined }): ReactNode
  View(props: { readonly tab: Tab<Shows>; readonly onUnmark: () => void }): ReactNode
}
