import type { NoteContent } from '#shared/api/notes.ts'
import { diffWords, type Piece } from '#shared/base/diff-words.ts'
import { say } from '#shared/messages/index.ts'
import { comparedFields } from './note-fields.ts'

/** What became of a note, field by field and word by word: what went is struck, what came is underlined. */
export function NoteChanges({ before, after }: { readonly before: NoteContent; readonly after: NoteContent }) {
  const changed = comparedFields([before, after]).filter(({ words }) => words[0] !== words[1])
  if (changed.length === 0) return <p className="dim">{say('changes.none')}</p>
  return (
    <dl className="changes">
      {changed.map(({ name, label, words }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd className="changed-words" dir="auto">
            <Pieces pieces={diffWords(words[0] ?? '', words[1] ?? '')} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What stays the same is shown so far round a change, in characters. */
const around = 120

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ is, text }, at) => {
    // A piece has no other name than its place.
    const key = `${at} ${is}`
    if (is === 'gone') return <del key={key}>{text}</del>
    if (is === 'come') return <ins key={key}>{text}</ins>
    return <span key={key}>{shortened(text, at > 0, at < pieces.length - 1)}</span>
  })
}

/** The beginning and the end of what stays, where changes stand before and after it. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  if (text.length <= around * 2 + 20) return text
  const head = isAfter ? text.slice(0, around).replace(/\S*$/u, '') : ''
  const tail = isBefore ? text.slice(-around).replace(/^\S*/u, '') : ''
  return `${head}\n…\n${tail}`
}
