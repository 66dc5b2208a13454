import type { Sentence } from '#shared/api/links.ts'
import { plainWords } from '#ui/notes/plain-words.ts'

/** A sentence as one reads it, with the place it is shown for. */
export function SentenceWords({ sentence: { text, at, length } }: { readonly sentence: Sentence }) {
  return (
    <p className="sentence" dir="auto">
      {plainWords(text.slice(0, at))}
      <mark>{plainWords(text.slice(at, at + length))}</mark>
      {plainWords(text.slice(at + length))}
    </p>
  )
}
