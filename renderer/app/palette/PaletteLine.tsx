import { IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { commands } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { keyWords } from '#ui/kit/commands.tsx'
import { Marked } from '#ui/kit/Marked.tsx'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { Snippet } from '#ui/notes/Snippet.tsx'
import type { PaletteOption } from './palette-options.ts'

/** One line of the palette: a note with its kind, a command with its keys, or what would be made. */
export function PaletteLine({
  option,
  title,
  isDouble,
}: {
  readonly option: PaletteOption
  readonly title: string
  readonly isDouble: boolean
}) {
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
        <IconChevronRight className="suggestion-sign dim" size={16} aria-hidden />
        <span className="suggestion-words">
          <Marked text={option.name} marks={option.marks} />
        </span>
        <span className="suggestion-end">
          <span className="dim">{say(`menu.${commands[option.id].menu}`)}</span>{' '}
          {keyWords(option.id) !== '' && <kbd>{keyWords(option.id)}</kbd>}
        </span>
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
}
