import { IconSquare, IconSquareCheckFilled, IconSquareMinusFilled } from '@tabler/icons-react'
import type { ReplaceLine } from '#shared/api/replace.ts'
import { say } from '#shared/messages/index.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

/** A line of the preview; null: it is still on its way. `ticked`: how many of its places are. */
export function ReplaceLineView({ line, ticked }: { readonly line: ReplaceLine | null; readonly ticked: number }) {
  if (line === null) return <span className="replace-line dim">{say('window.loading')}</span>
  if (line.is === 'note') {
    return (
      <span className="replace-line replace-note">
        <Tick share={ticked === 0 ? 'none' : ticked < line.places ? 'some' : 'all'} />
        <KindIcon kind={line.note.kind} size={14} named />
        <span className="replace-title" dir="auto">
          {line.note.short}
        </span>
        <span className="dim">{say('replace.ticked', { ticked, count: line.places })}</span>
      </span>
    )
  }
  const { before, after } = line
  return (
    <span className="replace-line replace-place">
      <Tick share={ticked === 0 ? 'none' : 'all'} />
      <span className="sentence" dir="auto">
        {line.where !== 'text' && <span className="row-where">{line.fields.map((field) => say(`field.${field}`)).join(' · ')}: </span>}
        {before.text.slice(0, before.at)}
        <del>{before.text.slice(before.at, before.at + before.length)}</del>
        {after.length > 0 && <ins>{after.text.slice(after.at, after.at + after.length)}</ins>}
        {before.text.slice(before.at + before.length)}
      </span>
    </span>
  )
}

const signs = { all: IconSquareCheckFilled, some: IconSquareMinusFilled, none: IconSquare }

function Tick({ share }: { readonly share: keyof typeof signs }) {
  const Sign = signs[share]
  return <Sign size={16} aria-hidden className={share === 'none' ? 'row-tick' : 'row-check'} />
}
