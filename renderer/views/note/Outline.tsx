import { type MouseEvent, useMemo } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { type Heading, headingsOf } from '#shared/markdown/headings.ts'
import { say } from '#shared/messages/index.ts'
import { goToLine } from '#ui/data/places.ts'
import { useFirst } from '#ui/kit/use-first.tsx'
import { plainWords } from '#ui/notes/plain-words.ts'

/** The headings of the note's text, each a way to it; nothing where one alone, or none, stands there. */
export function Outline({ view }: { readonly view: NoteView }) {
  const headings = useMemo(() => headingsOf(view.body), [view.body])
  const { shown, rest } = useFirst(headings)
  if (headings.length < 2) return null
  const top = Math.min(...headings.map(({ level }) => level))
  const go = (index: number, heading: Heading, event: MouseEvent<HTMLElement>) => {
    if (goToLine(view.note.id, heading.line)) return
    const before = headings.slice(0, index).filter((one) => one.words === heading.words).length
    const drawn = event.currentTarget.closest('.note')?.querySelectorAll<HTMLElement>('.markdown :is(h1, h2, h3, h4, h5, h6)') ?? []
    const target = [...drawn].filter(
      ({ textContent }) =>
        textContent?.trim() ===
        plainWords(heading.words)
          .replace(/[`*_~]/g, '')
          .trim(),
    )[before]
    target?.setAttribute('tabindex', '-1')
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav aria-label={say('inspector.outline')}>
      <h2 className="section-title">{say('inspector.outline')}</h2>
      <ul className="outline">
        {shown.map((heading, index) => (
          <li key={heading.line} style={{ paddingInlineStart: 12 * (heading.level - top) }}>
            <button type="button" className="outline-item" dir="auto" onClick={(event) => go(index, heading, event)}>
              {plainWords(heading.words)}
            </button>
          </li>
        ))}
      </ul>
      {rest}
    </nav>
  )
}
