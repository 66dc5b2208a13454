import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { emptyValue, type Fields } from '#shared/notes/field.ts'
import { newItemId } from '#ui/data/item-id.ts'
import { itemsOf } from './read-field.ts'
import { ValueInput } from './ValueInput.tsx'

interface Props {
  readonly name: string
  readonly columns: Fields
  readonly value: Json
  readonly problem: string | undefined
  readonly onChange: (value: Json) => void
}

/** A list to write in: one row an item, each column in its input. */
export function ListInput({ name, columns, value, problem, onChange }: Props) {
  const items = itemsOf(value)
  const label = say(`field.${name}`)
  const add = () => {
    const blank = Object.fromEntries(Object.entries(columns).map(([column, field]) => [column, emptyValue(field)]))
    onChange([...items, { id: newItemId(), ...blank }])
  }
  const change = (at: number, column: string, next: Json) =>
    onChange(items.map((item, index) => (index === at ? { ...item, [column]: next } : item)))
  const columnNames = Object.keys(columns)
  return (
    <fieldset className="form-list">
      <legend className="form-label">{label}</legend>
      <div className="form-value">
        {items.map((item, at) => (
          <fieldset
            key={String(own(item, 'id') ?? at)}
            className="form-item"
            aria-label={say('list.item', { list: label, number: at + 1 })}
          >
            <div className="form-columns" data-columns={columnNames.length}>
              {Object.entries(columns).map(([column, field]) => (
                <div key={column} className="form-column">
                  {columnNames.length > 1 && <span className="column-label">{say(`field.${column}`)}</span>}
                  <ValueInput
                    name={column}
                    field={field}
                    value={(own(item, column) ?? emptyValue(field)) as Json}
                    label={columnNames.length > 1 ? say(`field.${column}`) : label}
                    onChange={(next) => change(at, column, next)}
                  />
                </div>
              ))}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={say('list.remove', { what: itemWords(item) || String(at + 1) })}
              onClick={() => onChange(items.filter((_, index) => index !== at))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </fieldset>
        ))}
        {problem !== undefined && (
          <p className="field-problem" role="alert">
            {say(`value.${problem}`, { place: label })}
          </p>
        )}
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {say('list.add', { list: label })}
        </Button>
      </div>
    </fieldset>
  )
}

/** The first words of an item, to name it by. */
function itemWords(item: { readonly [key: string]: Json }): string {
  for (const [column, value] of Object.entries(item)) {
    if (column === 'id') continue
    const words = typeof value === 'string' ? value : isObject(value) ? value.name : undefined
    if (typeof words === 'string' && words !== '') return words
  }
  return ''
}
