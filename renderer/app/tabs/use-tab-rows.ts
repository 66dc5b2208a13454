import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { kindOfTab } from './kinds/index.ts'
import type { Opened, Side, Tab } from './tabs.ts'

/** What lists show of a note: `undefined` is not known yet, null not there any more. */
export type RowOf = (id: NoteId) => NoteRow | null | undefined

/** The notes that the tabs show. */
export function useTabRows(side: Side): RowOf {
  const ids = [...new Set(side.tabs.flatMap(({ shows }) => notesIn(shows)))].slice(0, mostRows)
  const { data, isPlaceholderData } = useQuery({ ...api.notes.rows.queryOptions({ input: { ids } }), placeholderData: keepPreviousData })
  const known = new Map(data?.rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  // An answer for other tabs stands here until this one's comes.
  const isAnswered = data !== undefined && !isPlaceholderData
  return (id) => known.get(id) ?? (isAnswered && ids.includes(id) ? null : undefined)
}

/** No answer has more. */
const mostRows = 500

const notesIn = (shows: Opened): readonly NoteId[] => kindOfTab(shows).notes(shows)

/** What lists show of the note that a tab is; of what is none, `undefined`. */
export function noteIn(shows: Opened, rowOf: RowOf): NoteRow | null | undefined {
  const [note] = kindOfTab(shows).isNote ? notesIn(shows) : []
  return note && rowOf(note)
}

/** What a tab is called, whole. */
export const titleOf = ({ shows }: Tab, rowOf: RowOf): string => kindOfTab(shows).title(...notesIn(shows).map((id) => titleIn(rowOf(id))))

const titleIn = (row: NoteRow | null | undefined): string => (row === null ? say('tabs.gone') : (row?.title ?? '…'))
