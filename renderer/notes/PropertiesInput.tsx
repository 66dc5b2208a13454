import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type Json, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { type PropertyType, propertyText, propertyTypes, readProperty, typeOfProperty } from './property-value.ts'
import { itemsOf } from './read-field.ts'

/** What other programs wrote in a note and we do not know: names and values of any type. What nobody touches stays as it is. */
export function PropertiesInput({ value, onChange }: { readonly value: Json; readonly onChange: (value: Json) => void }) {
  const items = itemsOf(value)
  const label = say('field.properties')
  const [name, setName] = useState('')
  const names = items.map((item) => String(own(item, 'id')))
  const isTaken = names.includes(name.trim())
  const add = () => {
    if (name.trim() === '' || isTaken) return
    onChange([...items, { id: name.trim(), value: '' }])
    setName('')
  }
  return (
    <fieldset className="form-list">
      <legend className="form-label">{label}</legend>
      <div className="form-value">
        {items.map((item, at) => (
          <Property
            key={names[at]}
            name={names[at] ?? ''}
            value={(own(item, 'value') ?? null) as Json}
            onValue={(next) => onChange(items.map((one, index) => (index === at ? { ...one, value: next } : one)))}
            onRemove={() => onChange(items.filter((_, index) => index !== at))}
          />
        ))}
        <div className="property-add">
          <TextInput
            size="xs"
            maxLength={500}
            value={name}
            aria-label={say('property.name')}
            placeholder={say('property.name')}
            error={isTaken ? say('property.taken') : null}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
            }}
          />
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={name.trim() === '' || isTaken}
            onClick={add}
          >
            {say('list.add', { list: label })}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}

function Property({
  name,
  value,
  onValue,
  onRemove,
}: {
  readonly name: string
  readonly value: Json
  readonly onValue: (value: Json) => void
  readonly onRemove: () => void
}) {
  const [type, setType] = useState<PropertyType>(typeOfProperty(value))
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? propertyText(type, value)
  const isUnread = typed !== null && readProperty(type, typed) === undefined
  const write = (of: PropertyType, text: string) => {
    setTyped(text)
    // What is not of its type is kept as words.
    onValue(readProperty(of, text) ?? text)
  }
  const common = { size: 'xs', 'aria-label': name, value: shown } as const
  return (
    <fieldset className="property" aria-label={name}>
      <span className="property-name" dir="auto">
        {name}
      </span>
      <NativeSelect
        size="xs"
        aria-label={say('property.type', { name })}
        value={type}
        data={propertyTypes.map((one) => ({ value: one, label: say(`property.is.${one}`) }))}
        onChange={(event) => {
          const next = propertyTypes.find((one) => one === event.currentTarget.value)
          if (!next) return
          setType(next)
          write(next, next === 'truth' ? String(value === true) : propertyText(next, value))
        }}
      />
      <div className="property-value">
        {type === 'truth' ? (
          <NativeSelect
            {...common}
            data={[
              { value: 'true', label: say('property.yes') },
              { value: 'false', label: say('property.no') },
            ]}
            onChange={(event) => write(type, event.currentTarget.value)}
          />
        ) : (
          <Textarea
            {...common}
            autosize
            minRows={1}
            maxRows={10}
            error={isUnread ? say(`property.not.${type}`) : null}
            onChange={(event) => write(type, event.currentTarget.value)}
          />
        )}
      </div>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say('list.remove', { what: name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </fieldset>
  )
}
