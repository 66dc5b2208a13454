import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Piece } from '#shared/base/diff-words.ts'
import { say } from '#shared/messages/index.ts'
import { useFirst } from '#ui/kit/use-first.tsx'
import type { Difference, SideName } from './differences.ts'
import { TakeButton } from './TakeButton.tsx'
import { type Stretch, textRows } from './text-rows.ts'

/** A long text of both sides, line beside line; each change can be taken from either. */
export function ComparedText({ pieces, changes }: { readonly pieces: readonly Piece[]; readonly changes: readonly Difference[] }) {
  const rows = useMemo(() => textRows(pieces), [pieces])
  const { shown, rest } = useFirst(rows)
  return (
    <>
      {shown.map((row, at) => {
        // A row has no other name than its place.
        const key = `${at} ${row.is}`
        if (row.is === 'same') return <SameLines key={key} text={row.text} />
        return (
          <div key={key} className="compare-row">
            <Line side="left" stretches={row.left} changes={changes} />
            <Line side="right" stretches={row.right} changes={changes} />
          </div>
        )
      })}
      {rest}
    </>
  )
}

interface LineProps {
  readonly side: SideName
  readonly stretches: readonly Stretch[]
  readonly changes: readonly Difference[]
}

function Line({ side, stretches, changes }: LineProps) {
  return (
    <p className="compare-cell" dir="auto">
      {stretches.map(({ text, change }, at) => {
        const difference = change === null ? undefined : changes[change]?.key
        const key = `${at} ${change}`
        if (difference === undefined) return <span key={key}>{text}</span>
        return <TakeButton key={key} difference={difference} side={side} words={text} />
      })}
    </p>
  )
}

/** So many lines are shown at either end of what is the same. */
const atEnds = 2

/** Lines that both have; the middle of many when asked for. */
function SameLines({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false)
  const lines = text.split('\n')
  const hidden = lines.length - 2 * atEnds - 1
  if (isOpen || hidden < 2) return <p className="compare-same">{text}</p>
  return (
    <div className="compare-same">
      <p>{lines.slice(0, atEnds).join('\n')}</p>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {say('compare.same-lines', { count: hidden })}
      </Button>
      <p>{lines.slice(-atEnds - 1).join('\n')}</p>
    </div>
  )
}
