import { IconPinFilled, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { kindOfTab } from './kinds/index.ts'
import type { Opened } from './tabs.ts'

interface Props {
  readonly shows: Opened
  /** Only a note has one. */
  readonly row: NoteRow | null | undefined
  readonly title: string
  readonly isPinned: boolean
}

/** What stands in a tab; drawn again only when it says something else, since there may be hundreds. */
export const TabFace = memo(function TabFace({ shows, row, title, isPinned }: Props) {
  useSpoken()
  const { Sign } = kindOfTab(shows)
  return (
    <>
      <Sign row={row} />
      <span className="tab-title" dir="auto" data-gone={row === null || (row?.trashedAt ?? null) !== null || undefined}>
        {row ? row.short : title}
      </span>
      {isPinned && <IconPinFilled size={12} className="tab-pin" role="img" aria-label={say('tabs.pinned')} />}
      {/* A tab holds no other thing to press: by keys Delete closes it. */}
      <span className="tab-close" aria-hidden title={say('command.tab.close')}>
        <IconX size={13} aria-hidden />
      </span>
    </>
  )
})
