import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'

interface Props extends Pick<TextInputProps, 'ref' | 'className'> {
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** Narrows a list of commands by words of their names or by keys. */
export function KeySearch({ typed, onType, ...place }: Props) {
  return (
    <TextInput
      {...place}
      size="sm"
      value={typed}
      aria-label={say('keys.search')}
      placeholder={say('keys.search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}
