import { Button } from '@mantine/core'
import { IconFileExport, IconReplace, IconRestore, IconStar, IconStarOff, IconTag, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Which } from '#shared/api/shapes.ts'
import { say } from '#shared/messages/index.ts'
import { sendable } from '#ui/data/asked-notes.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { CommandIcon, useCommandDesk, useOffer } from '#ui/kit/commands.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { CompareChosen } from './CompareChosen.tsx'
import { TagsDialog } from './TagsDialog.tsx'
import type { Selection } from './use-selection.ts'

/** How many notes are chosen in the list, and what can be done with all of them; each is one undo step. */
export function SelectionBar({
  selection,
  which,
  isTrash,
  total,
  onExport,
}: {
  readonly selection: Selection
  readonly which: Which
  readonly isTrash: boolean
  readonly total: number
  readonly onExport: (which: Which, count: number) => void
}) {
  const { count } = selection
  const desk = useCommandDesk()
  const [isTagging, setTagging] = useState(false)
  const move = async (how: 'trash' | 'restore') => {
    try {
      await drafts.flush()
      const { count: moved } = await client.notes[how](sendable(which))
      selection.clear()
      tell(
        { code: how === 'trash' ? 'selection.trashed' : 'selection.restored', data: { count: moved } },
        { words: say('command.edit.undo'), run: () => desk.run('edit.undo') },
      )
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const star = async (put: boolean) => {
    try {
      const { count: changed } = await client.notes.star({ ...sendable(which), put })
      tell(
        { code: put ? 'selection.starred' : 'selection.unstarred', data: { count: changed } },
        { words: say('command.edit.undo'), run: () => desk.run('edit.undo') },
      )
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const [one, other, ...more] = which.ids ?? []
  useOffer('list.star', () => void star(true))
  useOffer('list.unstar', () => void star(false))
  useOffer('list.tags', () => setTagging(true))
  useOffer('list.clear', selection.clear)
  useOffer('list.trash', () => {
    if (!isTrash) void move('trash')
  })
  useOffer('list.restore', () => {
    if (isTrash) void move('restore')
  })
  useOffer('list.export', () => onExport(which, count))
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('selection.label')}>
      <span className="selection-count" role="status">
        {say('selection.count', { count })}
      </span>
      {count < total && (
        <Button variant="subtle" size="compact-xs" onClick={selection.all}>
          {say('selection.all', { count: total })}
        </Button>
      )}
      <span className="selection-acts">
        <CommandIcon id="list.tags" icon={<IconTag {...look} />} />
        {one && other && more.length === 0 && <CompareChosen left={one} right={other} />}
        <CommandIcon id="list.star" icon={<IconStar {...look} />} />
        <CommandIcon id="list.unstar" icon={<IconStarOff {...look} />} />
        {!isTrash && <CommandIcon id="edit.replace" icon={<IconReplace {...look} />} />}
        <CommandIcon id="list.export" icon={<IconFileExport {...look} />} />
        <CommandIcon id={isTrash ? 'list.restore' : 'list.trash'} icon={isTrash ? <IconRestore {...look} /> : <IconTrash {...look} />} />
        <CommandIcon id="list.clear" icon={<IconX {...look} />} />
      </span>
      {isTagging && <TagsDialog which={which} count={count} onClose={() => setTagging(false)} />}
    </div>
  )
}

const look = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
