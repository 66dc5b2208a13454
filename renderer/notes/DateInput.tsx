import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import type { DateValue } from '#shared/notes/field.ts'
import { isInterval, today, understoodDate, understoodWords } from './understood-date.ts'

interface Props {
  readonly id?: string
  readonly 'aria-label': string
  readonly size: 'xs'
  readonly value: DateValue | null
  readonly onChange: (date: DateValue | null) => void
}

/** A date in plain words; beneath it stands what was understood. */
export function DateInput({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState(value?.words ?? value?.edtf ?? '')
  const [known, setKnown] = useState(value)
  // Changed from elsewhere: undo, another window.
  if (value !== known) {
    setKnown(value)
    if ((value?.words ?? '') !== typed.trim()) setTyped(value?.words ?? value?.edtf ?? '')
  }
  return (
    <>
      <TextInput
        {...rest}
        value={typed}
        placeholder={say('date.hint')}
        description={value === null ? null : understoodWords(value)}
        // Beneath the field; Mantine ties it to the field by its id.
        inputWrapperOrder={['input', 'description']}
        descriptionProps={{ className: 'hint' }}
        onChange={(event) => {
          const words = event.currentTarget.value
          setTyped(words)
          onChange(words.trim() === '' ? null : understoodDate(words, value, today()))
        }}
      />
      {value !== null && isInterval(value.edtf) && (
        <NativeSelect
          size="xs"
          className="span-field"
          aria-label={say('span.label')}
          value={value.span ?? ''}
          data={[
            { value: '', label: say('span.unsaid') },
            { value: 'throughout', label: say('span.throughout') },
            { value: 'within', label: say('span.within') },
          ]}
          onChange={(event) => onChange(withSpan(value, event.currentTarget.value))}
        />
      )}
    </>
  )
}

function withSpan({ edtf, words }: DateValue, span: string): DateValue {
  return { edtf, words, ...(span === 'throughout' || span === 'within' ? { span } : {}) }
}
