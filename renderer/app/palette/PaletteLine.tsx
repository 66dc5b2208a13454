import { IconBook, IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import { type CommandId, commands } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { useKeyWords } from '#ui/kit/own-keys.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { Snippet } from '#ui/notes/Snippet.tsx'
import type { Marks, PaletteOption } from './palette-options.ts'

interface Props {
  readonly option: PaletteOption
  /** What is typed, for a line that says it. */
  readonly title: string
  readonly isDouble: boolean
}

/** One line of the palette: a note with its kind, a command with its keys, or what would be made. Drawn again only when it says something else. */
export const PaletteLine = memo(function PaletteLine({ option, title, isDouble }: Props) {
  useSpoken()
  if (option.is === 'note') {
    const { row, name, marks } = option
    return (
      <>
        <KindIcon kind={row.kind} named />
        <span className="suggestion-words">
          <span className="suggestion-title" dir="auto">
            <Marked text={name} marks={marks} />
          </span>
          {(name !== row.title || row.about !== '') && (
            <span className="dim suggestion-about" dir="auto">
              {name === row.title ? row.about : row.title}
            </span>
          )}
        </span>
      </>
    )
  }
  if (option.is === 'found') {
    const { row } = option
    return (
      <>
        <KindIcon kind={row.kind} named />
        <span className="suggestion-words">
          <span className="suggestion-title" dir="auto">
            <Marked text={row.title} marks={row.marks} />
          </span>
          <span className="dim suggestion-about" dir="auto">
            <Snippet snippet={row.snippet} />
          </span>
        </span>
      </>
    )
  }
  if (option.is === 'command') {
    return (
      <>
        <IconChevronRight className="suggestion-sign dim along" size={16} aria-hidden />
        <span className="suggestion-words" dir="auto">
          <Marked text={option.name} marks={option.marks} />
        </span>
        <CommandEnd id={option.id} />
      </>
    )
  }
  if (option.is === 'guide') {
    return (
      <>
        <IconBook className="suggestion-sign dim" size={16} aria-hidden />
        <span className="suggestion-words">
          <span className="suggestion-title" lang="en">
            <Marked text={option.name} marks={option.marks} />
          </span>
          {option.chapter !== option.name && (
            <span className="dim suggestion-about" lang="en">
              {option.chapter}
            </span>
          )}
        </span>
        <span className="suggestion-end dim">{say('guide.title')}</span>
      </>
    )
  }
  if (option.is === 'search') {
    return (
      <>
        <IconSearch className="suggestion-sign dim" size={16} aria-hidden />
        <span className="suggestion-words" dir="auto">
          {say('palette.search', { query: title })}
        </span>
      </>
    )
  }
  return (
    <>
      <IconPlus className="suggestion-sign dim" size={16} aria-hidden />
      <KindIcon kind={option.kind} />
      <span className="suggestion-words" dir="auto">
        {say(isDouble ? 'palette.make-another' : 'picker.make', { kind: say(`kind.${option.kind}`), title })}
      </span>
    </>
  )
}, saysSame)

function CommandEnd({ id }: { readonly id: CommandId }) {
  const keys = useKeyWords()(id)
  return (
    <span className="suggestion-end">
      <span className="dim">{say(`menu.${commands[id].menu}`)}</span> {keys !== '' && <kbd>{keys}</kbd>}
    </span>
  )
}

function saysSame(before: Props, now: Props): boolean {
  const [a, b] = [before.option, now.option]
  if (a.is === 'found' && b.is === 'found') return a.row === b.row
  if (a.is === 'note' && b.is === 'note') return sameRow(a.row, b.row) && a.name === b.name && sameMarks(a.marks, b.marks)
  if (a.is === 'guide' && b.is === 'guide') return a.page === b.page && sameMarks(a.marks, b.marks)
  if (a.is === 'command' && b.is === 'command') return a.id === b.id && a.name === b.name && sameMarks(a.marks, b.marks)
  return a.is === b.is && before.title === now.title && before.isDouble === now.isDouble
}

const sameRow = (a: NoteRow, b: NoteRow) => a.id === b.id && a.kind === b.kind && a.title === b.title && a.about === b.about

function sameMarks(a: Marks, b: Marks): boolean {
  return a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at]?.to)
}
