import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { commandIds } from '#shared/commands/index.ts'
import { commandPressed, pressOf } from '#shared/commands/own-keys.ts'
import { say } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { printQuery } from '#shared/query/print-query.ts'
import { messageOf } from '#ui/data/failure.ts'
import { makeNote } from '#ui/data/templates.ts'
import { useGuideHeadings } from '#ui/guide/guide-headings.ts'
import { commandName, useCommandDesk } from '#ui/kit/commands.tsx'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { keyText } from '#ui/kit/key-text.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { ownKeys } from '#ui/kit/own-keys.ts'
import { useOptions } from '#ui/kit/use-options.ts'
import { isApart, useOpenApart } from '#ui/notes/open-apart.ts'
import { usePlace } from '../place.ts'
import { PaletteLines } from './PaletteLines.tsx'
import { isNamed, type PaletteOption, paletteOptions } from './palette-options.ts'
import { recentIn } from './recent.ts'
import { usePaletteNotes } from './use-palette-notes.ts'
import './palette.css'

interface Props {
  readonly vault: { readonly id: string; readonly readOnly: unknown }
  /** The likeliest kind of a note made here. */
  readonly kind: Kind
  readonly onClose: () => void
}

/** Finds a note, does a command or makes a note, from one field. */
export function Palette({ vault, kind, onClose }: Props) {
  const [, go] = usePlace()
  const desk = useCommandDesk()
  const openApart = useOpenApart()
  const [query, setQuery] = useState('')
  const recent = recentIn(vault.id)
  const guide = useGuideHeadings()
  const { answer, isWaiting } = usePaletteNotes(query, recent.notes)
  const { text, notes, found, isWhole } = answer
  const mayMake = vault.readOnly === null
  // The lines are drawn only when there are others.
  const allowed = useMemo(
    () => commandIds.filter((id) => id !== 'go.palette' && desk.may(id)).map((id) => ({ id, name: desk.words(id) ?? commandName(id) })),
    [desk],
  )
  const options = useMemo(() => {
    const kinds = mayMake && isWhole ? [kind, ...kindNames.filter((one) => one !== kind)] : []
    return paletteOptions(text, { notes, found, commands: allowed, recent, kinds, guide })
  }, [text, notes, found, isWhole, allowed, recent, mayMake, kind, guide])

  const open = (id: NoteId, isEditing: boolean, found?: string) => {
    onClose()
    go({ view: 'note', id, isEditing, ...(found === undefined ? {} : { found }) })
  }
  const openBeside = (id: NoteId, found?: string) => {
    onClose()
    openApart(id, found)
  }
  const make = async (of: Kind) => {
    try {
      open(await makeNote(of, text), true)
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const choose = (option: PaletteOption | undefined, press: KeyboardEvent | MouseEvent) => {
    if (press.shiftKey && mayMake && text !== '') void make(kind)
    else if (option?.is === 'note' || option?.is === 'found') {
      // What was found by what it says has that marked.
      const found = option.is === 'found' ? printQuery(parseQuery(text, { isTyping: true }).tree) : undefined
      isApart(press) ? openBeside(option.row.id, found) : open(option.row.id, false, found)
    } else if (option?.is === 'guide') {
      onClose()
      openApart(option.page)
    } else if (option?.is === 'make') void make(option.kind)
    else if (option?.is === 'search') {
      onClose()
      go({ view: 'list', list: 'all', query: text })
    } else if (option) {
      onClose()
      // The command finds the window as it was before, its focus too.
      setTimeout(() => desk.run(option.id))
    }
  }
  const list = useOptions(options.length, query, (index, press) => choose(options[index], press), { isWaiting })

  return (
    <Modal
      opened
      onClose={onClose}
      title={say('palette.title')}
      withCloseButton={false}
      size="lg"
      yOffset="10vh"
      padding="sm"
      classNames={{ header: 'sr-only', body: 'palette-body' }}
      returnFocus={false}
      transitionProps={{ duration: 80 }}
    >
      <FirstField
        value={query}
        aria-label={say('palette.label')}
        placeholder={say('palette.hint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        {...list.field}
        onType={setQuery}
        onKeyDown={(event) => {
          if (commandPressed(pressOf(event), ownKeys()) === 'go.palette') {
            event.preventDefault()
            onClose()
          } else list.onKeyDown(event)
        }}
      />
      <p className="sr-only" role="status">
        {isWhole && !isWaiting ? say('palette.count', { count: options.length }) : ''}
      </p>
      <div role="listbox" {...list.list} aria-label={say('palette.title')}>
        <PaletteLines list={list.list.id} options={options} active={list.active} title={text} isDouble={isNamed(text, notes)} />
      </div>
      {options.length === 0 && isWhole && <p className="dim picker-empty">{say('picker.none')}</p>}
      <p className="palette-foot dim">
        {say(mayMake ? 'palette.foot' : 'palette.foot-read-only', { kind: say(`kind.${kind}`), keys: keyText('Mod+Enter') })}
      </p>
    </Modal>
  )
}
