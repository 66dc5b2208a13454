import { matchWords } from '#shared/base/match-words.ts'
import { type CommandId, commandIds, commands, fieldKeys, menuNames } from '#shared/commands/index.ts'
import { keysOf, type OwnKeys } from '#shared/commands/own-keys.ts'
import { say } from '#shared/messages/index.ts'
import { commandName } from './commands.tsx'
import { keyText } from './key-text.ts'

export interface KeyLine {
  /** Null for keys that are no command's. */
  readonly id: CommandId | null
  readonly name: string
  readonly keys: readonly string[]
}

export interface KeyGroup {
  readonly name: string
  readonly lines: readonly KeyLine[]
}

/** Every command by its menu, and what keys do where one writes; narrowed by words of the name or by keys. */
export function keyGroups(typed: string, own: OwnKeys): readonly KeyGroup[] {
  const fits = ({ name, keys }: KeyLine) => matchWords(`${name} ${keys.map(keyText).join(' ')}`, typed) !== null
  const ofCommands = menuNames.map((menu) => ({
    name: say(`menu.${menu}`),
    lines: commandIds
      .filter((id) => commands[id].menu === menu)
      .map((id): KeyLine => ({ id, name: commandName(id), keys: keysOf(id, own) })),
  }))
  const ofFields = fieldKeys.map(({ keys, does }): KeyLine => ({ id: null, name: say(`fieldKey.${does}`), keys }))
  return [...ofCommands, { name: say('menu.fields'), lines: ofFields }]
    .map(({ name, lines }) => ({ name, lines: lines.filter(fits) }))
    .filter(({ lines }) => lines.length > 0)
}
