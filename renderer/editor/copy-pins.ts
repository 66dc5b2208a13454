import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { NoteId } from '#shared/base/ids.ts'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { type Pins, pinsToCopy, pinsToPaste, pinsType } from '#ui/data/clipboard.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'

/** Longer pieces, in UTF-16 units, are copied as plain text only: making HTML of them would hold up the key. */
const longestCopy = 200_000

/** Copied text takes along what its links mean, and HTML for other programs; pasted text brings its meanings (writing.md 6). */
export function copyPins(draft: NoteDraft): Extension {
  const copy = (event: ClipboardEvent, view: EditorView): boolean => {
    const { state } = view
    const text = state.selection.ranges.map(({ from, to }) => state.sliceDoc(from, to)).join('\n')
    if (!event.clipboardData || state.selection.main.empty || text.length > longestCopy) return false
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', renderMarkdown(text))
    const carried = pinsToCopy(text, pinsIn(draft.value('links')))
    // Even where there is none: it tells a note's text from another program's.
    event.clipboardData.setData(pinsType, carried === '' ? '{}' : carried)
    if (event.type === 'cut') view.dispatch(state.replaceSelection(''), { userEvent: 'delete.cut', scrollIntoView: true })
    event.preventDefault()
    return true
  }
  return EditorView.domEventHandlers({
    copy,
    cut: copy,
    paste: ({ clipboardData }) => {
      const carried = clipboardData?.getData(pinsType) ?? ''
      const text = clipboardData?.getData('text/plain') ?? ''
      for (const [target, note] of pinsToPaste(carried, text, pinsIn(draft.value('links')))) draft.pin(target, note)
      return false
    },
  })
}

/** What the links mean, by the field that keeps it: of a draft as stored and as chosen since. */
export const pinsIn = (links: unknown): Pins =>
  new Map((Array.isArray(links) ? links : []).map(({ id, note }: { id: string; note: NoteId }) => [id, note]))
