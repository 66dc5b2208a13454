import './link-preview.css'
import { Portal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Glance } from '#shared/api/notes.ts'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { plainPiece } from '#ui/notes/plain-words.ts'

/** Milliseconds a link must be rested on: passing over it shows nothing. */
const rest = 400
/** Pixels. */
const size = { width: 340, height: 220, gap: 6 }

interface Rested {
  readonly id: NoteId
  readonly link: DOMRect
}

/** What a link leads to, while one rests on it by pointer or by key. */
export function LinkPreview() {
  const rested = useRested()
  const asked = useQuery({ ...api.notes.glance.queryOptions({ input: { id: rested?.id ?? ('' as NoteId) } }), enabled: rested !== null })
  const glance = rested ? asked.data?.glance : null
  if (!rested || !glance) return null
  return (
    <Portal>
      <Card glance={glance} link={rested.link} />
    </Portal>
  )
}

function Card({ glance: { row, names, opening }, link }: { readonly glance: Glance; readonly link: DOMRect }) {
  const left = Math.max(8, Math.min(link.left, innerWidth - size.width - 8))
  const isBelow = link.bottom + size.height < innerHeight
  const place = isBelow ? { top: link.bottom + size.gap } : { bottom: innerHeight - link.top + size.gap }
  return (
    <div role="tooltip" className="link-preview" style={{ left, width: size.width, maxHeight: size.height, ...place }}>
      <div className="link-preview-kind">
        <KindIcon kind={row.kind} size={14} /> {say(`kind.${row.kind}`)}
        {row.trashedAt !== null && ` · ${say('note.is-trashed')}`}
      </div>
      <div className="link-preview-title" dir="auto">
        {row.title}
      </div>
      {(names.length > 0 || row.about !== '') && (
        <div className="dim" dir="auto">
          {[...names, row.about].filter((words) => words !== '').join(' · ')}
        </div>
      )}
      {opening !== '' && (
        <p className="link-preview-text" dir="auto">
          {plainPiece(opening)}
        </p>
      )}
    </div>
  )
}

/** The link to a note that one rests on. */
function useRested(): Rested | null {
  const [rested, setRested] = useState<Rested | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let on: Element | null = null
    const leave = () => {
      clearTimeout(timer)
      on = null
      setRested(null)
    }
    /** A chip is drawn anew when it becomes known what it means, under a pointer that rests on it. */
    const isDrawnAnew = (link: Element | null) => link !== null && on?.isConnected === false && link.textContent === on.textContent
    const enter = ({ target }: Event) => {
      const link = linkAt(target)
      if (link === on) return
      const id = link && noteOf(link)
      if (!isDrawnAnew(link) || id !== (on && noteOf(on))) {
        leave()
        timer = setTimeout(() => id && on?.isConnected && setRested({ id, link: on.getBoundingClientRect() }), rest)
      }
      on = link
    }
    // A link that comes under a pointer at rest, as when a dialog closes, is not rested on.
    let at = ''
    const hasMoved = ({ clientX, clientY }: PointerEvent) => {
      const before = at
      at = `${clientX} ${clientY}`
      return at !== before
    }
    const enterByPointer = (event: PointerEvent) => {
      if (hasMoved(event) ? event.pointerType !== 'touch' : isDrawnAnew(linkAt(event.target))) enter(event)
    }
    const enterByKey = (event: FocusEvent) => event.target instanceof Element && event.target.matches(':focus-visible') && enter(event)
    document.addEventListener('pointerover', enterByPointer)
    document.addEventListener('pointermove', hasMoved)
    document.addEventListener('focusin', enterByKey)
    for (const type of leaving) document.addEventListener(type, leave, true)
    return () => {
      leave()
      document.removeEventListener('pointerover', enterByPointer)
      document.removeEventListener('pointermove', hasMoved)
      document.removeEventListener('focusin', enterByKey)
      for (const type of leaving) document.removeEventListener(type, leave, true)
    }
  }, [])
  return rested
}

const leaving = ['pointerdown', 'keydown', 'scroll', 'focusout'] as const

const linkAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('a[href^="#/note/"], [data-note], .link-chip') : null

function noteOf(link: Element): NoteId | null {
  const id = link instanceof HTMLElement && link.dataset.note ? link.dataset.note : link.getAttribute('href')?.split('/')[2]
  return isNoteId(id) ? id : null
}
