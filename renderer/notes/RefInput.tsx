import { ActionIcon } from '@mantine/core'
import { IconArrowUpRight, IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { foldName } from '#shared/base/fold-name.ts'
import { matchWords } from '#shared/base/match-words.ts'
import { say } from '#shared/messages/index.ts'
import type { Ref } from '#shared/notes/field.ts'
import { isKind, kindsOfNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { messageOf } from '#ui/data/failure.ts'
import { makeNote } from '#ui/data/templates.ts'
import { Marked } from '#ui/kit/Marked.tsx'
import { tellFailure } from '#ui/kit/notify.ts'
import { type FieldOption, OptionField } from '#ui/kit/OptionField.tsx'
import { KindIcon } from './KindIcon.tsx'
import { noteAddress, whyGone } from './NoteLink.tsx'
import { RefTargetSign } from './RefTargetSign.tsx'
import { useRefTarget } from './RefTargets.tsx'
import type { Suggestion } from './suggestions.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly id?: string
  readonly 'aria-label': string
  readonly size: 'xs'
  readonly kinds: readonly string[] | undefined
  readonly value: Ref | null
  readonly onChange: (ref: Ref | null) => void
}

/** Another note by its name: found as one types, or made. What is typed and not chosen is a name whose note is not known, and looks so. */
export function RefInput({ kinds, value, onChange, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const name = value?.name ?? ''
  const note = value?.note ?? null
  const target = useRefTarget(note)
  const { rows, isWaiting, isReady } = useSuggestions(name, kinds, isOpen)
  const makeable = (kinds && kinds.length > 0 ? kinds : kindsOfNames).filter(isKind)
  const shown = isOpen ? rows : []
  const options = [
    ...shown.map((row) => noteOption(row, name, () => onChange({ name: row.alias ?? row.title, note: row.id }))),
    ...(isOpen && isReady && name.trim() !== '' ? makeable : []).map((kind) => makeOption(kind, name.trim(), () => void make(kind))),
  ]
  const make = async (kind: Kind) => {
    try {
      onChange({ name: name.trim(), note: await makeNote(kind, name.trim()) })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const named = shown.filter((row) => foldName(row.alias ?? row.title) === foldName(name))
  const open = () => {
    if (note !== null) location.hash = noteAddress(target?.id ?? note)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || note === null) return
    event.preventDefault()
    open()
  }
  const hint =
    note === null ? (name === '' ? '' : say('ref.loose')) : target?.state === 'gone' ? whyGone(target) : otherTitle(name, target?.title)
  return (
    <>
      <OptionField
        {...rest}
        ref={field}
        value={name}
        className={note === null && name !== '' ? 'ref-field-loose' : undefined}
        placeholder={say('ref.hint')}
        listLabel={rest['aria-label']}
        isOpen={isOpen}
        setOpen={setOpen}
        options={options}
        isWaiting={isWaiting}
        // Only where no other note could be meant.
        likely={isReady && named.length === 1 && named[0] ? shown.indexOf(named[0]) : -1}
        leftSection={<RefTargetSign note={note} />}
        rightSectionWidth={note === null ? 28 : 52}
        rightSection={
          name === '' ? null : (
            <>
              {note !== null && (
                <ActionIcon size="sm" variant="subtle" color="gray" aria-label={say('ref.open', { title: name })} onClick={open}>
                  <IconArrowUpRight size={14} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={say('ref.clear', { title: name })}
                onClick={() => {
                  onChange(null)
                  field.current?.focus()
                }}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </>
          )
        }
        onType={(words) => onChange(words.trim() === '' ? null : { name: words, note: null })}
        onKey={onKey}
      />
      {hint !== '' && (
        <p className="hint" dir="auto">
          {hint}
        </p>
      )}
    </>
  )
}

/** The title of the note where the field calls it by another name. */
const otherTitle = (name: string, title: string | undefined) =>
  title === undefined || foldName(title) === foldName(name) ? '' : say('ref.titled', { title })

function noteOption(row: Suggestion, query: string, take: () => void): FieldOption {
  const name = row.alias ?? row.title
  const about = row.alias === null ? row.about : row.title
  return {
    key: `${row.id} ${name}`,
    take,
    shown: (
      <>
        <KindIcon kind={row.kind} size={14} named />
        <span className="suggestion-words">
          <span className="suggestion-title" dir="auto">
            <Marked text={name} marks={matchWords(name, query)?.marks ?? []} />
          </span>
          {about !== '' && (
            <span className="dim suggestion-about" dir="auto">
              {about}
            </span>
          )}
        </span>
      </>
    ),
  }
}

function makeOption(kind: Kind, title: string, take: () => void): FieldOption {
  return {
    key: kind,
    take,
    shown: (
      <>
        <IconPlus size={14} aria-hidden className="dim suggestion-sign" />
        <KindIcon kind={kind} size={14} />
        <span className="suggestion-words" dir="auto">
          {say('picker.make', { kind: say(`kind.${kind}`), title })}
        </span>
      </>
    ),
  }
}
