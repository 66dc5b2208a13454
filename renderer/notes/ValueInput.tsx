import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import type { Field } from '#shared/notes/field.ts'
import { DateInput } from './DateInput.tsx'
import { instantWords } from './instant-words.ts'
import { LanguageInput, RelationTypeInput } from './ListedInput.tsx'
import { RefInput } from './RefInput.tsx'
import { asDate, asPosition, asQuantity, asRef } from './read-field.ts'

interface Props {
  readonly id?: string
  readonly name: string
  readonly field: Field
  readonly value: Json
  readonly label: string
  readonly onChange: (value: Json) => void
}

/** A plain input for one value that is no list. */
export function ValueInput({ id, name, field, value, label, onChange }: Props) {
  const common = { ...(id === undefined ? {} : { id }), 'aria-label': label, size: 'xs' } as const
  switch (field.type) {
    case 'line':
      if (name === 'type') return <RelationTypeInput {...common} value={String(value ?? '')} onChange={onChange} />
      if (name === 'language') return <LanguageInput {...common} value={String(value ?? '')} onChange={onChange} />
      return <TextInput {...common} value={String(value ?? '')} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'text':
    case 'prose':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={12}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'number':
      return <Amount {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={String(value ?? '')}
          data={field.choices.map((choice) => ({ value: choice, label: say(`choice.${name}.${choice}`) }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'date':
      return <DateInput {...common} value={asDate(value)} onChange={(date) => onChange(date ? { ...date } : null)} />
    case 'ref':
      return <RefInput {...common} kinds={field.kinds} value={asRef(value)} onChange={(ref) => onChange(ref ? { ...ref } : null)} />
    case 'position':
      return <PositionInput label={label} value={value} onChange={onChange} />
    case 'quantity':
      return <QuantityInput label={label} value={value} onChange={onChange} />
    case 'instant':
      return <span className="dim">{instantWords(String(value ?? ''))}</span>
    default:
      // Lists have inputs of their own; what we do not know is not changed by hand.
      return null
  }
}

interface AmountProps {
  readonly 'aria-label': string
  readonly value: number | null
  readonly placeholder?: string
  readonly onChange: (value: number | null) => void
}

function Amount({ value, onChange, ...rest }: AmountProps) {
  return (
    <NumberInput
      size="xs"
      hideControls
      {...rest}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}

function PositionInput({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const position = asPosition(value)
  const parts = ['latitude', 'longitude', 'radius'] as const
  const set = (part: (typeof parts)[number], next: number | null) => {
    const now = {
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      radius: position?.radius ?? null,
      [part]: next,
    }
    // Half a position is shown with the other half at nought until it is typed: it must be a place or nothing.
    onChange(
      now.latitude === null && now.longitude === null ? null : { ...now, latitude: now.latitude ?? 0, longitude: now.longitude ?? 0 },
    )
  }
  return (
    <fieldset className="inline-fields" aria-label={label}>
      {parts.map((part) => (
        <Amount
          key={part}
          aria-label={say(`position.${part}`)}
          placeholder={say(`position.${part}`)}
          value={position?.[part] ?? null}
          onChange={(next) => set(part, next)}
        />
      ))}
    </fieldset>
  )
}

function QuantityInput({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const now = asQuantity(value) ?? { words: '', least: null, most: null, unit: '', of: '' }
  const set = (part: Partial<typeof now>) => {
    const next = { ...now, ...part }
    const isNothing = next.words === '' && next.unit === '' && next.of === '' && next.least === null && next.most === null
    onChange(isNothing ? null : next)
  }
  const line = (part: 'words' | 'unit' | 'of') => (
    <TextInput
      key={part}
      size="xs"
      aria-label={say(`quantity.${part}-label`)}
      placeholder={say(`quantity.${part}-label`)}
      value={now[part]}
      onChange={(event) => set({ [part]: event.currentTarget.value })}
    />
  )
  const amount = (part: 'least' | 'most') => (
    <Amount
      key={part}
      aria-label={say(`quantity.${part}-label`)}
      placeholder={say(`quantity.${part}-label`)}
      value={now[part]}
      onChange={(next) => set({ [part]: next })}
    />
  )
  return (
    <fieldset className="inline-fields" aria-label={label}>
      {line('words')}
      {amount('least')}
      {amount('most')}
      {line('unit')}
      {line('of')}
    </fieldset>
  )
}
