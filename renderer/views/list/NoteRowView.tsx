import { IconSquareCheckFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { dayWords } from '#ui/notes/instant-words.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { StarSign } from '#ui/notes/StarSign.tsx'

/** Pixels of a row with room, by the lines of its title. */
export const rowHeight = { 1: 52, 2: 72 } as const

/** One note in a list; grey bars while it is on its way. */
export const NoteRowView = memo(function NoteRowView({
  row,
  lines,
  showKind,
  showDate,
  isChosen,
}: {
  readonly row: NoteRow | null
  readonly lines: 1 | 2
  readonly showKind: boolean
  readonly showDate: boolean
  readonly isChosen: boolean
}) {
  useSpoken()
  if (!row) {
    return (
      <span className="row-waiting" aria-hidden>
        <span />
        <span />
      </span>
    )
  }
  return (
    <span className="row" data-alone={row.about === '' || undefined}>
      <span className="row-sign">
        {isChosen ? <IconSquareCheckFilled size={16} aria-hidden className="row-check" /> : <KindIcon kind={row.kind} named={showKind} />}
      </span>
      <span className="row-words">
        <span className="row-title" data-lines={lines} dir="auto">
          {row.title}
        </span>
        {row.about !== '' && (
          <span className="row-about" dir="auto">
            {row.about}
          </span>
        )}
      </span>
      {row.isStarred && <StarSign />}
      {showDate && <time className="row-date">{dayWords(row.updatedAt)}</time>}
    </span>
  )
})
