import { TextInput, type TextInputProps } from '@mantine/core'
import { takeFocus } from './take-focus.ts'

interface Props extends Omit<TextInputProps, 'onChange'> {
  readonly value: string
  readonly onType: (words: string) => void
}

/** The field that a dialog begins with: it has the focus at once, and what is typed runs in its own direction. */
export function FirstField({ onType, ...rest }: Props) {
  return <TextInput ref={takeFocus} data-autofocus onChange={(event) => onType(event.currentTarget.value)} {...rest} />
}
