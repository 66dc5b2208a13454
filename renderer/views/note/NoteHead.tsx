import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowMerge,
  IconArrowsDiff,
  IconCursorText,
  IconDots,
  IconExchange,
  IconEye,
  IconFileExport,
  IconHistory,
  IconPencil,
  IconPrinter,
  IconRestore,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react'
import type { NoteView } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { CommandButton, CommandIcon, CommandItem } from '#ui/kit/commands.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { ConflictBanner } from './ConflictBanner.tsx'
import { TitleField } from './TitleField.tsx'

/** Signs of a title that stands a little smaller, so that the text beneath is seen. */
const longTitle = 140

/** What the note is and is called, and what can be done with it. */
export function NoteHead({ view, draft, isEditing }: { readonly view: NoteView; readonly draft: NoteDraft; readonly isEditing: boolean }) {
  const { note } = view
  const isTrashed = note.trashedAt !== null
  return (
    <header className="note-head">
      <div className="note-line">
        <span className="note-kind">
          <KindIcon kind={note.kind} /> {say(`kind.${note.kind}`)}
        </span>
        <span className="dim note-dates">{say('note.changed-on', { day: dayWords(note.updatedAt) })}</span>
        <span className="note-acts">
          {isTrashed ? (
            <CommandButton id="note.restore" icon={<IconRestore size={14} aria-hidden />} />
          ) : (
            <CommandButton id="note.edit" icon={isEditing ? <IconEye size={14} aria-hidden /> : <IconPencil size={14} aria-hidden />} />
          )}
          {!isTrashed && (
            <CommandIcon
              id="note.star"
              aria-pressed={note.starred !== ''}
              icon={
                note.starred === '' ? (
                  <IconStar size={18} stroke={1.75} aria-hidden />
                ) : (
                  <IconStarFilled size={18} aria-hidden className="star" />
                )
              }
            />
          )}
          <Menu position="bottom-end" width={260} shadow="md">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={say('note.more')}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <CommandItem id="note.rename" icon={<IconCursorText size={16} />} />
              <CommandItem id="note.kind" icon={<IconExchange size={16} />} />
              <CommandItem id="note.merge" icon={<IconArrowMerge size={16} />} />
              <CommandItem id="note.compare" icon={<IconArrowsDiff size={16} />} />
              <CommandItem id="note.versions" icon={<IconHistory size={16} />} />
              <CommandItem id="note.export" icon={<IconFileExport size={16} />} />
              <CommandItem id="note.print" icon={<IconPrinter size={16} />} />
              <Menu.Divider />
              {isTrashed ? (
                <CommandItem id="note.restore" icon={<IconRestore size={16} />} />
              ) : (
                <CommandItem id="note.trash" icon={<IconTrash size={16} />} />
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      {note.template !== 'no' && (
        <p className="banner">{say('template.banner', { title: '{{title}}', date: '{{date}}', time: '{{time}}' })}</p>
      )}
      <ConflictBanner view={view} />
      {isTrashed && <p className="banner">{say('note.is-trashed')}</p>}
      {isEditing ? (
        <TitleField draft={draft} />
      ) : (
        <h1 className="note-title" dir="auto" data-long={note.title.length > longTitle || undefined}>
          {note.title}
        </h1>
      )}
    </header>
  )
}
