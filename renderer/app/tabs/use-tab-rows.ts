import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { isGuidePage } from '#ui/guide/guide-page.ts'
import { isComparison, sidesOf } from '#ui/notes/comparison.ts'
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

const notesIn = (shows: Opened): readonly NoteId[] =>
  isGuidePage(shows) ? [] : isComparison(shows) ? (sidesOf(shows) ?? []).map(({ note }) => note) : [shows]

/** What lists show of the note that a tab shows; of what is none, a comparison or the guide, `undefined`. */
export const noteIn = (shows: Opened, rowOf: RowOf) => (isGuidePage(shows) || isComparison(shows) ? undefined : rowOf(shows))

/** What a tab is called, whole. */
export function titleOf({ shows }: Tab, rowOf: RowOf): string {
  const [title = '…', other = title] = notesIn(shows).map((id) => titleIn(rowOf(id)))
  if (isGuidePage(shows)) return say('guide.title')
  if (!isComparison(shows)) return title
  return title === other ? say('compare.tab-versions', { title }) : say('compare.tab', { left: title, right: other })
}

const titleIn = (row: NoteRow | null | undefined): string => (row === null ? say('tabs.gone') : (row?.title ?? '…'))
