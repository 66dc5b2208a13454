import { IconSquareCheckFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { FoundRow } from '#shared/api/search.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { Snippet } from '#ui/notes/Snippet.tsx'
import { StarSign } from '#ui/notes/StarSign.tsx'

/** Pixels of a row: a line of title, two of where the words stand. */
export const foundRowHeight = 76

/** A note that a query found, and why. */
export const FoundRowView = memo(function FoundRowView({ row, isChosen }: { readonly row: FoundRow; readonly isChosen: boolean }) {
  useSpoken()
  const { snippet } = row
  return (
    <span className="row found-row" data-alone={snippet.text === '' || undefined}>
      <span className="row-sign">
        {isChosen ? <IconSquareCheckFilled size={16} aria-hidden className="row-check" /> : <KindIcon kind={row.kind} named />}
      </span>
      <span className="row-words">
        <span className="row-title" data-lines={1} dir="auto">
          <Marked text={row.title} marks={row.marks} />
        </span>
        {snippet.text !== '' && (
          <span className="row-about row-snippet" dir="auto">
            <Snippet snippet={snippet} />
          </span>
        )}
      </span>
      {row.isStarred && <StarSign />}
    </span>
  )
})
