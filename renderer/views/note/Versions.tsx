import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VersionRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { dayWords, timeWords } from '#ui/notes/instant-words.ts'
import { More } from './More.tsx'
import { OldVersion } from './OldVersion.tsx'

const pageOf = 30

/** The versions of a note, newest first and by day; each can be compared, looked at and brought back. */
export function Versions({ id, rev }: { readonly id: NoteId; readonly rev: number }) {
  const [shown, setShown] = useState<VersionRow | null>(null)
  const asked = useInfiniteQuery(
    api.notes.versions.infiniteOptions({
      input: (offset: number) => ({ id, offset, limit: pageOf }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return have < last.total ? have : undefined
      },
    }),
  )
  if (asked.error) return <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const rows = asked.data.pages.flatMap((page) => page.rows)
  return (
    <>
      {[...byDay(rows)].map(([day, versions]) => (
        <section key={day} aria-label={day}>
          <h3 className="version-day">{day}</h3>
          <ol className="versions">
            {versions.map((row) => (
              <li key={row.seq}>
                <button type="button" className="version" onClick={() => setShown(row)}>
                  <time>{timeWords(row.at)}</time>
                  <span dir="auto">{sayMessage(row.label)}</span>
                  {row.who !== '' && (
                    <span className="dim" dir="auto">
                      {row.who}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {asked.hasNextPage && <More isBusy={asked.isFetchingNextPage} onMore={() => void asked.fetchNextPage()} />}
      {shown && <OldVersion key={`${shown.seq} ${rev}`} id={id} version={shown} others={rows} onClose={() => setShown(null)} />}
    </>
  )
}

function byDay(rows: readonly VersionRow[]): Map<string, VersionRow[]> {
  const days = new Map<string, VersionRow[]>()
  for (const row of rows) {
    const day = dayName(dayWords(row.at))
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return days
}

/** People look for yesterday by its name. */
function dayName(day: string): string {
  const date = new Date()
  if (day === dayOf(date)) return say('version.today', { day })
  date.setDate(date.getDate() - 1)
  return day === dayOf(date) ? say('version.yesterday', { day }) : day
}

const dayOf = (date: Date): string => dayWords(instant(date.getTime(), 0))
