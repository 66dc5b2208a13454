import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ReplaceLine } from '#shared/api/replace.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed } from '#ui/kit/Standing.tsx'
import { MeasuredList } from '#ui/kit/VirtualList.tsx'
import { ReplaceLineView } from './ReplaceLineView.tsx'
import { allTicked, isTicked, type Ticks, tickedIn, turnNote, turnPlace } from './ticks.ts'

/** Lines asked for at once. */
const pageSize = 100
/** Pixels of a line until it is drawn. */
const usualHeight = 40

interface Props {
  readonly plan: string
  readonly total: number
  readonly ticks: Ticks
  readonly onTick: (ticks: Ticks) => void
}

/** The notes and places of a plan, however many, each to be ticked. */
export function ReplaceLines({ plan, total, ticks, onTick }: Props) {
  const [sight, setSight] = useState({ from: 0, to: 0 })
  const onSight = useCallback((from: number, to: number) => setSight({ from, to }), [])
  const first = Math.floor(sight.from / pageSize)
  const pages = Array.from({ length: Math.floor(sight.to / pageSize) - first + 1 }, (_, at) => first + at)
  const answers = useQueries({
    queries: pages.map((page) => api.replace.lines.queryOptions({ input: { plan, offset: page * pageSize, limit: pageSize } })),
  })
  const failed = answers.find(({ error }) => error)
  const line = (index: number): ReplaceLine | null =>
    answers[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize] ?? null

  const turn = (index: number) => {
    const one = line(index)
    if (one?.is === 'note') onTick(turnNote(ticks, one.note.id, one.places))
    else if (one) onTick(turnPlace(ticks, one.note, one.place, one.places))
  }
  const isChosen = (index: number) => {
    const one = line(index)
    if (one === null) return false
    return one.is === 'note' ? tickedIn(ticks, one.note.id, one.places) > 0 : isTicked(ticks, one.note, one.place)
  }
  if (failed) return <Failed message={messageOf(failed.error)} onAgain={() => void failed.refetch()} />
  return (
    <div className="replace-lines">
      <MeasuredList
        label={say('replace.places')}
        count={total}
        rowHeight={usualHeight}
        resetKey={plan}
        isOpen={() => false}
        // Here a row is ticked by itself: there are no stretches, and Escape closes the dialog.
        choose={{ count: 0, isChosen, toggle: turn, range: () => {}, all: () => onTick(allTicked), clear: () => {} }}
        onOpen={turn}
        onSight={onSight}
        renderRow={(index) => {
          const one = line(index)
          return (
            <ReplaceLineView line={one} ticked={one?.is === 'note' ? tickedIn(ticks, one.note.id, one.places) : Number(isChosen(index))} />
          )
        }}
      />
    </div>
  )
}
