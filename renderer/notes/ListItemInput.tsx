import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { type Json, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { emptyValue, type Fields } from '#shared/notes/field.ts'
import { inverseOf } from '#shared/notes/relation-types.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { asRef } from './read-field.ts'
import { relationWords } from './relation-words.ts'
import { ValueInput } from './ValueInput.tsx'

export interface Item {
  readonly [key: string]: Json
}

interface Props {
  readonly name: string
  readonly label: string
  readonly listLabel: string
  readonly columns: Fields
  readonly item: Item
  /** What to name it by. */
  readonly words: string
  readonly title: string
  readonly mayRise: boolean
  readonly mayFall: boolean
  readonly acts: {
    readonly change: (id: string, column: string, next: Json) => void
    readonly remove: (id: string) => void
    readonly move: (id: string, by: 1 | -1) => void
  }
  readonly onEnter: (() => void) | null
}

/** One item of a list to write in, each column in its input. Drawn anew only when it is changed itself. */
export const ListItemInput = memo(function ListItemInput(props: Props) {
  useSpoken()
  const { name, label, listLabel, columns, item, words, title, mayRise, mayFall, acts, onEnter } = props
  const id = String(own(item, 'id') ?? '')
  const shown = Object.entries(columns)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) acts.move(id, event.key === 'ArrowUp' ? -1 : 1)
    else if (event.altKey && event.key === 'Delete') acts.remove(id)
    else if (event.key === 'Enter' && isField && onEnter !== null && !event.ctrlKey && !event.metaKey) onEnter()
    else return
    event.preventDefault()
  }
  return (
    <fieldset className="form-item" aria-label={label} data-item={id} onKeyDown={onKeyDown}>
      <div className="form-columns" data-columns={shown.length}>
        {shown.map(([column, field]) => (
          <div key={column} className="form-column">
            {shown.length > 1 && <span className="column-label">{say(`field.${column}`)}</span>}
            <ValueInput
              name={column}
              field={field}
              value={(own(item, column) ?? emptyValue(field)) as Json}
              label={shown.length > 1 ? say(`field.${column}`) : listLabel}
              onChange={(next) => acts.change(id, column, next)}
            />
          </div>
        ))}
        {name === 'relations' && <RelationWords item={item} title={title} />}
      </div>
      <div className="item-acts">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say('list.rise', { what: words })}
          disabled={!mayRise}
          onClick={() => acts.move(id, -1)}
        >
          <IconArrowUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say('list.fall', { what: words })}
          disabled={!mayFall}
          onClick={() => acts.move(id, 1)}
        >
          <IconArrowDown size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say('list.remove', { what: words })}
          onClick={() => acts.remove(id)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
    </fieldset>
  )
})

/** A relation said from both its ends. */
function RelationWords({ item, title }: { readonly item: Item; readonly title: string }) {
  const type = String(own(item, 'type') ?? '').trim()
  const target = asRef((own(item, 'target') ?? null) as Json)?.name ?? ''
  if (type === '' || target === '') return null
  return (
    <p className="hint relation-words" dir="auto">
      {say('relation.both-ends', { title, type: relationWords(type), target, inverse: relationWords(inverseOf(type)) })}
    </p>
  )
}
