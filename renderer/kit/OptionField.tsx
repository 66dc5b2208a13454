import { Popover, TextInput, type TextInputProps } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useOptions } from './use-options.ts'

/** What can be chosen under a field. */
export interface FieldOption {
  readonly key: string
  readonly shown: ReactNode
  readonly take: () => void
}

interface Props extends Omit<TextInputProps, 'onChange' | 'value' | 'onKeyDown'> {
  readonly value: string
  readonly onType: (words: string) => void
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  readonly options: readonly FieldOption[]
  readonly listLabel: string
  /** The option that Enter takes although nobody walked to it; without one what is typed stays. */
  readonly likely?: number
  /** The options are still those of what was typed before. */
  readonly isWaiting?: boolean
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** A field with options under it; what is typed stays as it is until somebody takes one. Arrow down opens, Escape closes. */
export function OptionField({ value, onType, isOpen, setOpen, options, listLabel, likely = -1, isWaiting = false, onKey, ...rest }: Props) {
  const list = useOptions(
    isOpen ? options.length : 0,
    value,
    (index) => {
      options[index]?.take()
      setOpen(false)
    },
    { likely, isWaiting: isOpen && isWaiting },
  )
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    onKey?.(event)
    if (event.defaultPrevented || event.altKey) return
    if (isOpen && event.key === 'Escape') {
      event.preventDefault()
      setOpen(false)
    } else if (!isOpen && event.key === 'ArrowDown') {
      event.preventDefault()
      setOpen(true)
    } else if (isOpen) list.onKeyDown(event)
  }
  return (
    <Popover
      opened={isOpen && options.length > 0}
      width="target"
      position="bottom-start"
      withRoles={false}
      returnFocus={false}
      offset={2}
      transitionProps={{ duration: 0 }}
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          autoComplete="off"
          {...rest}
          value={value}
          {...list.field}
          onChange={(event) => {
            onType(event.currentTarget.value)
            setOpen(event.currentTarget.value.trim() !== '')
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </Popover.Target>
      {/* Pressing an option leaves the focus in the field. */}
      <Popover.Dropdown className="field-options" onMouseDown={(event) => event.preventDefault()}>
        <div role="listbox" {...list.list} aria-label={listLabel}>
          {options.map(({ key, shown }, index) => (
            <div key={key} {...list.option(index)}>
              {shown}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
