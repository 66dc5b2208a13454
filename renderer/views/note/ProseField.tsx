import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { diffText } from '#shared/base/splice.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { rebase } from '#ui/data/rebase.ts'

/** Longer texts have a field of fixed height: growing with the text costs a layout of all of it with each key. */
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
 * A long text to write in. The field keeps its own text, so that the cursor stays where it is; what others write meanwhile is put into it
 * round the cursor.
 */
export function ProseField({ name, draft, label, area, onKeyDown, onTyped, isMonospace = false }: Props) {
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const place = area ?? own
  const composing = useRef(false)
  /** What stood in the field when the draft last knew it. */
  const known = useRef('')

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    element.value = String(draft.value(name) ?? '')
    known.current = element.value
    return draft.showText(name, {
      cursors: () => [element.selectionStart, element.selectionEnd],
      show(text, [start = 0, end = start]) {
        // A word being composed must not be disturbed; it is brought together with this when it is done.
        if (composing.current) return
        element.value = text
        known.current = text
        element.setSelectionRange(start, end)
      },
    })
  }, [draft, name, place])

  const typed = (element: HTMLTextAreaElement) => {
    const now = String(draft.value(name) ?? '')
    if (now !== known.current) {
      const cursors = [element.selectionStart, element.selectionEnd]
      const merged = rebase(known.current, element.value, diffText(known.current, now), cursors)
      element.value = merged.text
      element.setSelectionRange(merged.cursors[0] ?? 0, merged.cursors[1] ?? 0)
    }
    known.current = element.value
    draft.set(name, element.value)
    onTyped?.(element)
  }

  return (
    <div className="prose-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={place}
        id={id}
        dir="auto"
        className={isMonospace ? 'prose monospace' : 'prose'}
        data-long={String(draft.value(name) ?? '').length > longest || undefined}
        spellCheck={String(draft.value(name) ?? '').length <= longest}
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
