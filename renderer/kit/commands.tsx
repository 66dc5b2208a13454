import { ActionIcon, type ActionIconProps, Button, type ButtonProps, Menu } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { CommandId } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { useKeyWords } from './own-keys.ts'

/** How a part of the window asks for a command without knowing what it does. */
export interface CommandDesk {
  /** Whether it may be done now. */
  may(id: CommandId): boolean
  run(id: CommandId): void
  /** What it says, where that depends ("Undo: New note"); null for its name. */
  words(id: CommandId): string | null
  /** A part of the window does this command while it is shown. @returns how to take it back */
  offer(id: CommandId, run: () => void): () => void
}

export const CommandDeskContext = createContext<CommandDesk>({
  may: () => false,
  run: () => {},
  words: () => null,
  offer: () => () => {},
})

export const useCommandDesk = (): CommandDesk => useContext(CommandDeskContext)

/** While the component is shown, the command does this. */
export function useOffer(id: CommandId, run: () => void): void {
  const desk = useCommandDesk()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => desk.offer(id, () => latest.current()), [desk, id])
}

export const commandName = (id: CommandId): string => say(`command.${id}`)

export function CommandButton({
  id,
  icon,
  children,
  ...rest
}: { readonly id: CommandId; readonly icon?: ReactNode; readonly children?: ReactNode } & ButtonProps) {
  const desk = useCommandDesk()
  const keyWords = useKeyWords()
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={icon}
      disabled={!desk.may(id)}
      title={titleOf(id, keyWords(id))}
      onClick={() => desk.run(id)}
      {...rest}
    >
      {children ?? desk.words(id) ?? commandName(id)}
    </Button>
  )
}

interface IconProps extends ActionIconProps {
  readonly id: CommandId
  readonly icon: ReactNode
  /** Other keys than the command's own. */
  readonly keys?: string
  readonly 'aria-pressed'?: boolean
}

/** A command as a sign alone; its name and keys are told to whoever rests on it or does not see it. */
export function CommandIcon({ id, icon, keys, ...rest }: IconProps) {
  const desk = useCommandDesk()
  const keyWords = useKeyWords()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={commandName(id)}
      title={titleOf(id, keys ?? keyWords(id))}
      onClick={() => desk.run(id)}
      {...rest}
    >
      {icon}
    </ActionIcon>
  )
}

const titleOf = (id: CommandId, keys: string): string => (keys === '' ? commandName(id) : `${commandName(id)} (${keys})`)

export function CommandItem({ id, icon }: { readonly id: CommandId; readonly icon?: ReactNode }) {
  const desk = useCommandDesk()
  const keyWords = useKeyWords()
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={<span className="keys">{keyWords(id)}</span>}
      disabled={!desk.may(id)}
      onClick={() => desk.run(id)}
    >
      {desk.words(id) ?? commandName(id)}
    </Menu.Item>
  )
}
