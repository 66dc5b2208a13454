import type { FoundRow } from '#shared/api/search.ts'
import { say } from '#shared/messages/index.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { plainPiece } from './plain-words.ts'

/** The words of a note in which a search found what it looked for, and which part of the note they are of. */
export function Snippet({ snippet }: Pick<FoundRow, 'snippet'>) {
  return (
    <>
      {snippet.in !== 'body' && <span className="row-where">{say(`found.${snippet.in}`)} </span>}
      <Marked text={snippet.text} marks={snippet.marks} shown={plainPiece} />
    </>
  )
}
