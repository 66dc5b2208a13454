import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import type { Ref } from '#shared/notes/field.ts'
import { NotePicker } from './NotePicker.tsx'
import { RefTargetSign } from './RefTargetSign.tsx'

interface Props {
  readonly id?: string
  readonly 'aria-label': string
  readonly size: 'xs'
  readonly kinds: readonly string[] | undefined
  readonly value: Ref | null
  readonly onChange: (ref: Ref | null) => void
}

/** Another note by its name: typed, or found in a picker, which pins it. What is only typed is a name whose note is not known. */
export function RefInput({ kinds, value, onChange, ...rest }: Props) {
  const [isPicking, setPicking] = useState(false)
  const name = value?.name ?? ''
  return (
    <>
      <TextInput
        {...rest}
        dir="auto"
        value={name}
        placeholder={say('ref.hint')}
        leftSection={<RefTargetSign note={value?.note ?? null} />}
        rightSection={
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={say('ref.pick', { field: rest['aria-label'] })}
            onClick={() => setPicking(true)}
          >
            <IconSearch size={14} aria-hidden />
          </ActionIcon>
        }
        onChange={(event) => {
          const words = event.currentTarget.value
          onChange(words.trim() === '' ? null : { name: words, note: null })
        }}
      />
      {value !== null && value.note === null && (
        <p className="hint">
          {say('ref.loose')}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => setPicking(true)}>
            {say('ref.find')}
          </Button>
        </p>
      )}
      {isPicking && (
        <NotePicker
          title={rest['aria-label']}
          initial={name}
          {...(kinds && kinds.length > 0 ? { kinds } : {})}
          onClose={() => setPicking(false)}
          onChoose={({ id, title, alias }) => {
            onChange({ name: alias ?? title, note: id })
            setPicking(false)
          }}
        />
      )}
    </>
  )
}
