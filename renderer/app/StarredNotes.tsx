import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { keepText, keptText } from '#ui/data/kept.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { noteAddress } from '#ui/notes/NoteLink.tsx'
import { addressOf } from './place.ts'

/** As many are listed; the list has them all. */
const most = 50

const key = 'ascertain.starred'
const closed = 'closed'

/** The notes with a star, always at hand; nothing while there is none. Whether it is open is kept on this computer. */
export function StarredNotes({ note }: { readonly note: NoteId | null }) {
  const starred = useQuery(api.notes.starred.queryOptions({ input: { offset: 0, limit: most } })).data
  const [isOpen, setOpen] = useState(() => keptText(key) !== closed)
  const id = useId()
  if (!starred || starred.total === 0) return null
  const turn = () => {
    setOpen(!isOpen)
    keepText(key, isOpen ? closed : '')
  }
  const Sign = isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      <h2 className="sidebar-section">
        <button type="button" className="sidebar-turn" aria-expanded={isOpen} aria-controls={id} onClick={turn}>
          {say('starred.title')}
          <Sign className="along" size={14} aria-hidden />
        </button>
      </h2>
      <ul id={id} className="sidebar-list" hidden={!isOpen}>
        {starred.rows.map((row) => (
          <li key={row.id}>
            <a className="sidebar-item" href={noteAddress(row.id)} title={row.title} aria-current={row.id === note ? 'page' : undefined}>
              <KindIcon kind={row.kind} named />
              <span className="sidebar-title" dir="auto">
                {row.short}
              </span>
            </a>
          </li>
        ))}
        {starred.total > starred.rows.length && (
          <li>
            <a className="sidebar-item" href={`#${addressOf({ view: 'list', list: 'all', query: 'is:starred' })}`}>
              <span>{say('starred.all', { count: starred.total })}</span>
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
