import { Button } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { diffText } from '#shared/base/splice.ts'
import { say } from '#shared/messages/index.ts'
import { shownPlace, shownText, storedAfter, storedPlace } from '#ui/data/field-text.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { rebase } from '#ui/data/rebase.ts'
import { mostInField, partAfter, partBefore, partFrom, type TextPart } from '#ui/data/text-part.ts'

/** Longer parts have a field of fixed height and no spelling: growing with the text costs a layout of all of it with each key. */
const longest = 50_000

interface Props {
  readonly name: string
  readonly draft: NoteDraft
  readonly label: string
  readonly area?: RefObject<HTMLTextAreaElement | null>
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** After each change by the person. */
  readonly onTyped?: (area: HTMLTextAreaElement) => void
  readonly isMonospace?: boolean
}

/**
 * A long text to write in; a very long one part by part. The field keeps its own text, so that the cursor stays where it is; what others
 * write meanwhile is put into it round the cursor.
 */
export function ProseField({ name, draft, label, area, onKeyDown, onTyped, isMonospace = false }: Props) {
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const place = area ?? own
  const composing = useRef(false)
  const whole = () => String(draft.value(name) ?? '')
  /** What of the text stands in the field. */
  const part = useRef<TextPart>({ from: 0, to: 0 })
  /** What stood in the field when the draft last knew it. */
  const known = useRef('')
  const [, redraw] = useState(part.current)

  const showPart = (element: HTMLTextAreaElement, text: string, next: TextPart) => {
    part.current = next
    const words = text.slice(next.from, next.to)
    element.toggleAttribute('data-long', words.length > longest)
    element.spellcheck = words.length <= longest
    element.value = shownText(words)
    known.current = words
    redraw(next)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another field only
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    showPart(element, whole(), partFrom(whole(), 0))
    return draft.showText(name, {
      cursors: () => {
        const { from, to } = part.current
        const ends = [element.selectionStart, element.selectionEnd].map((place) => storedPlace(known.current, place) + from)
        return [...ends, from, to]
      },
      show(text, [start = 0, end = start, from = 0, to = text.length]) {
        // A word being composed must not be disturbed; it is brought together with this when it is done.
        if (composing.current) return
        showPart(element, text, text.length <= mostInField ? { from: 0, to: text.length } : { from, to })
        const shown = (place: number) => shownPlace(known.current, Math.max(0, place - part.current.from))
        element.setSelectionRange(shown(start), shown(end))
      },
    })
  }, [draft, name, place])

  const typed = (element: HTMLTextAreaElement) => {
    const text = whole()
    const { from, to } = part.current
    const now = text.slice(from, to)
    let words = storedAfter(known.current, element.value)
    if (now !== known.current) {
      const cursors = [element.selectionStart, element.selectionEnd].map((place) => storedPlace(words, place))
      const merged = rebase(known.current, words, diffText(known.current, now), cursors)
      words = merged.text
      element.value = shownText(words)
      const [start = 0, end = start] = merged.cursors.map((place) => shownPlace(words, place))
      element.setSelectionRange(start, end)
    }
    known.current = words
    part.current = { from, to: from + words.length }
    draft.set(name, text.slice(0, from) + words + text.slice(to))
    // Something long was put in: the field holds a part of it from now on.
    if (words.length > mostInField) showPart(element, whole(), partFrom(whole(), from))
    else element.toggleAttribute('data-long', element.value.length > longest)
    onTyped?.(element)
  }

  const go = (next: TextPart | null) => {
    const element = place.current
    if (!element || !next) return
    showPart(element, whole(), next)
    element.setSelectionRange(0, 0)
    element.scrollTop = 0
    element.focus()
  }

  return (
    <div className="prose-field">
      <label htmlFor={id}>{label}</label>
      {whole().length > part.current.to - part.current.from && (
        <div className="body-tools">
          <span className="dim">{say('note.editing-part', shares(part.current, whole().length))}</span>
          <Button
            variant="default"
            size="compact-xs"
            disabled={part.current.from === 0}
            onClick={() => go(partBefore(whole(), part.current))}
          >
            {say('note.part-before')}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            disabled={part.current.to >= whole().length}
            onClick={() => go(partAfter(whole(), part.current))}
          >
            {say('note.part-after')}
          </Button>
        </div>
      )}
      <textarea
        ref={place}
        id={id}
        dir="auto"
        className={isMonospace ? 'prose monospace' : 'prose'}
        onChange={(event) => !composing.current && typed(event.currentTarget)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          typed(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

function shares({ from, to }: TextPart, length: number): { from: number; to: number } {
  return { from: Math.floor((100 * from) / length), to: Math.ceil((100 * to) / length) }
}
