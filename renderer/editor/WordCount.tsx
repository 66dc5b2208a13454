import { useEffect, useState } from 'react'
import { countWords } from '#shared/base/count-words.ts'
import { say } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { useDraftField } from '#ui/data/use-draft.ts'

/** Milliseconds of rest after which words are counted. */
const rest = 400

/** How many words the text has, a moment after the last key. */
export function WordCount({ draft }: { readonly draft: NoteDraft }) {
  const text = String(useDraftField(draft, 'body').value ?? '')
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setCount(countWords(text)), rest)
    return () => clearTimeout(timer)
  }, [text])
  return <span className="dim end">{count === null ? '' : say('note.word-count', { count })}</span>
}
