import type { Sentence } from '#shared/api/links.ts'
import { plainPiece } from '#ui/notes/plain-words.ts'

/** A sentence as one reads it, with the place it is shown for. */
export function SentenceWords({ sentence: { text, at, length } }: { readonly sentence: Sentence }) {
  return (
    <p className="sentence" dir="auto">
      {plainPiece(text.slice(0, at))}
      <mark>{plainPiece(text.slice(at, at + length))}</mark>
      {plainPiece(text.slice(at + length))}
    </p>
  )
}
