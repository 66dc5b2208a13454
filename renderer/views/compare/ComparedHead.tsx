import { Button } from '@mantine/core'
import type { NoteContent } from '#shared/api/notes.ts'
import type { Instant } from '#shared/base/instant.ts'
import { say } from '#shared/messages/index.ts'
import { instantWords } from '#ui/notes/instant-words.ts'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import type { SideName } from './differences.ts'

interface Props {
  readonly side: SideName
  readonly content: NoteContent
  /** Null: as it is now. */
  readonly time: Instant | null
  /** Whether it is but a side of what the note keeps. */
  readonly isPart: boolean
  /** What is taken is written into it. */
  readonly isTarget: boolean
  /** Where it can be chosen. */
  readonly onTarget?: () => void
}

/** Which note stands on a side, when it was so, and whether it is the one that is written into. */
export function ComparedHead({ side, content: { note }, time, isPart, isTarget, onTarget }: Props) {
  return (
    <div className="compare-side" data-target={isTarget || undefined}>
      <h1>
        <span className="sr-only">{say(side === 'left' ? 'compare.left' : 'compare.right')} </span>
        <NoteLink id={note.id} kind={note.kind}>
          {note.title}
        </NoteLink>
      </h1>
      <p className="dim">
        {time === null ? say(isPart ? `compare.kept-${side}` : 'compare.now') : instantWords(time)}
        {note.trashedAt !== null && ` · ${say('gone.trashed.short')}`}
      </p>
      {isTarget ? (
        <p className="compare-target">{say('compare.target')}</p>
      ) : (
        onTarget && (
          <Button variant="default" size="compact-xs" onClick={onTarget}>
            {say('compare.write-here')}
          </Button>
        )
      )}
    </div>
  )
}
