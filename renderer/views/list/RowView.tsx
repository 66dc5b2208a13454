import { IconSquareCheckFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { FoundRow } from '#shared/api/search.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { Snippet } from '#ui/notes/Snippet.tsx'
import { StarSign } from '#ui/notes/StarSign.tsx'

/** Pixels of a row with room, by the lines of its title. */
export const rowHeight = { 1: 52, 2: 72 } as const
/** The same of what a query found: a line of title, two of where the words stand. */
export const foundRowHeight = 76

interface Props {
  /** Null while it is on its way: grey bars. */
  readonly row: NoteRow | FoundRow | null
  readonly lines: 1 | 2
  readonly showKind: boolean
  readonly showDate: boolean
  readonly isChosen: boolean
}

/** One note in a list; of one that a query found, why. Both are one component, so that a first letter changes the words of rows and no more. */
export const RowView = memo(function RowView({ row, lines, showKind, showDate, isChosen }: Props) {
  useSpoken()
  if (!row) {
    return (
      <span className="row-waiting" aria-hidden>
        <span />
        <span />
      </span>
    )
  }
  const found = 'snippet' in row ? row : null
  const hasMore = (found ? found.snippet.text : row.about) !== ''
  return (
    <span className="row" data-alone={hasMore ? undefined : true}>
      <span className="row-sign">
        {isChosen ? (
          <IconSquareCheckFilled size={16} aria-hidden className="row-check" />
        ) : (
          <KindIcon kind={row.kind} named={showKind || found !== null} />
        )}
      </span>
      <span className="row-words">
        <span className="row-title" data-lines={found ? 1 : lines} dir="auto">
          <Marked text={row.title} marks={found?.marks ?? noMarks} />
        </span>
        {hasMore && (
          <span className={found ? 'row-about row-snippet' : 'row-about'} dir="auto">
            {found ? <Snippet snippet={found.snippet} /> : row.about}
          </span>
        )}
      </span>
      {row.isStarred && <StarSign />}
      {showDate && !found && <time className="row-date">{dayWords(row.updatedAt)}</time>}
    </span>
  )
})

const noMarks: FoundRow['marks'] = []
