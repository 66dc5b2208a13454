import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { isKind, kindsOfNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { messageOf } from '#ui/data/failure.ts'
import { makeNote } from '#ui/data/templates.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { tellFailure } from '#ui/kit/notify.ts'
import { useOptions } from '#ui/kit/use-options.ts'
import { KindIcon } from './KindIcon.tsx'
import type { Chosen } from './link-to.ts'
import type { Suggestion } from './suggestions.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly initial: string
  readonly kinds?: readonly string[]
  /** Notes that cannot be chosen here. */
  readonly without?: readonly string[]
  /** Whether a missing note can be made here; it is, unless said otherwise. */
  readonly makes?: boolean
  readonly onChoose: (chosen: Chosen) => void
}

type Option = { readonly is: 'note'; readonly row: Suggestion } | { readonly is: 'make'; readonly kind: Kind }

/** A field and the notes that fit it, best first; at the end the ways to make a note of that name. Arrows, Home, End and Enter. */
export function SuggestList({ initial, kinds, without = [], makes = true, onChoose }: Props) {
  const [typed, setTyped] = useState(initial)
  const { rows, isNamed, isWaiting, isReady } = useSuggestions(typed, kinds)
  const name = typed.trim()
  const makeable = (kinds ?? kindsOfNames).filter(isKind)
  const options: readonly Option[] = [
    ...rows.filter((row) => !without.includes(row.id)).map((row): Option => ({ is: 'note', row })),
    ...(makes && name !== '' && isReady ? makeable.map((kind): Option => ({ is: 'make', kind })) : []),
  ]
  const choose = async (option: Option | undefined) => {
    if (!option) return
    if (option.is === 'note') {
      const { row } = option
      onChoose({ id: row.id, title: row.title, alias: row.alias, fact: row.about, isAmbiguous: row.isAmbiguous })
      return
    }
    try {
      const id = await makeNote(option.kind, name)
      onChoose({ id, title: name, alias: null, fact: say(`kind.${option.kind}`), isAmbiguous: isNamed })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const list = useOptions(options.length, typed, (index) => void choose(options[index]), { isWaiting })

  return (
    <>
      <FirstField
        value={typed}
        placeholder={say('picker.hint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={say('picker.label')}
        {...list.field}
        onType={setTyped}
      />
      <div role="listbox" {...list.list} aria-label={say('picker.label')}>
        {options.map((option, index) => (
          <div key={option.is === 'note' ? `${option.row.id} ${option.row.alias ?? ''}` : option.kind} {...list.option(index)}>
            <SuggestionWords option={option} name={name} />
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="dim picker-empty">{name === '' ? say('picker.empty') : isReady ? say('picker.none') : ''}</p>}
    </>
  )
}

function SuggestionWords({ option, name }: { readonly option: Option; readonly name: string }) {
  if (option.is === 'make') {
    return (
      <>
        <IconPlus size={14} aria-hidden className="dim" />
        <KindIcon kind={option.kind} />
        <span dir="auto">{say('picker.make', { kind: say(`kind.${option.kind}`), title: name })}</span>
      </>
    )
  }
  const { row } = option
  return (
    <>
      <KindIcon kind={row.kind} named />
      <span className="suggestion-words">
        <span className="suggestion-title" dir="auto">
          {row.alias ?? row.title}
        </span>
        <span className="dim suggestion-about" dir="auto">
          {row.beside}
        </span>
      </span>
    </>
  )
}
