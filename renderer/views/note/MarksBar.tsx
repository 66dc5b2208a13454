import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { say } from '#shared/messages/index.ts'
import type { FoundMarks } from '#ui/data/found-marks.ts'
import { CommandIcon, useCommandDesk, useOffer } from '#ui/kit/commands.tsx'
import { keyText } from '#ui/kit/key-text.ts'

/** How many places of what was searched for the note has, and the ways through them; nothing where it has none. */
export function MarksBar({ marks, onClose }: { readonly marks: FoundMarks; readonly onClose: () => void }) {
  const { count } = useSyncExternalStore(marks.subscribe, () => marks.state)
  return count === 0 ? null : <Bar marks={marks} onClose={onClose} />
}

function Bar({ marks, onClose }: { readonly marks: FoundMarks; readonly onClose: () => void }) {
  const { count, isMore, at, around } = useSyncExternalStore(marks.subscribe, () => marks.state)
  useOffer('search.next', () => marks.step(1))
  useOffer('search.previous', () => marks.step(-1))
  useOffer('search.clear', onClose)
  const desk = useCommandDesk()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Whatever else is open is closed first.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=dialog], [role=menu]'))
        desk.run('search.clear')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [desk])
  const total = isMore ? say('marks.more', { count }) : say('value.number', { value: count })
  return (
    <div className="marks-bar" role="toolbar" aria-label={say('marks.label')}>
      <span role="status">
        {at === null ? say('marks.count', { count, total }) : say('marks.at', { at: at + 1, total })}
        {around !== '' && <span className="sr-only">: {around}</span>}
      </span>
      <CommandIcon id="search.previous" size="sm" icon={<IconChevronUp {...look} />} />
      <CommandIcon id="search.next" size="sm" icon={<IconChevronDown {...look} />} />
      <CommandIcon id="search.clear" size="sm" icon={<IconX {...look} />} keys={keyText('Escape')} />
    </div>
  )
}

const look = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
