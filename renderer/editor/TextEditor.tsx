import './editor.css'
import './panels.css'
import './blocks.css'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars } from '@codemirror/view'
import { getNonce } from 'get-nonce'
import { type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { onSpoken } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { draftDocument, draftText } from './draft-text.ts'
import { keys } from './keys.ts'
import { lineDirection } from './line-direction.ts'
import { phrases, phrasesAnew } from './phrases.ts'

interface Props {
  readonly name: string
  readonly draft: NoteDraft
  readonly label: string
  readonly view?: RefObject<EditorView | null>
  /** What this text needs beside the plain editor; asked for once. */
  readonly extensions?: () => Extension
  readonly isMonospace?: boolean
}

/** A long text to write in. It shows only what is in view, so that its length does not matter. */
export function TextEditor({ name, draft, label, view, extensions, isMonospace = false }: Props) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another field only
  useLayoutEffect(() => {
    const made = new EditorView({
      ...(place.current ? { parent: place.current } : {}),
      state: EditorState.create({
        doc: draftDocument(draft, name),
        extensions: [
          EditorView.cspNonce.of(getNonce() ?? ''),
          EditorView.contentAttributes.of({ 'aria-labelledby': id, spellcheck: 'true' }),
          phrases(),
          EditorView.lineWrapping,
          lineDirection,
          highlightSpecialChars(),
          drawSelection(),
          extensions?.() ?? [],
          keys,
          draftText(draft, name),
        ],
      }),
    })
    if (view) view.current = made
    const leave = onSpoken(() => made.dispatch(phrasesAnew()))
    return () => {
      leave()
      if (view) view.current = null
      made.destroy()
    }
  }, [draft, name])

  return (
    <div className="prose-field">
      <div id={id} className="form-label">
        {label}
      </div>
      <div ref={place} className={isMonospace ? 'text-editor monospace' : 'text-editor'} />
    </div>
  )
}
