import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { matchWords } from '#shared/base/match-words.ts'
import { commandIds, commands, fieldKeys, menuNames } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { commandName, keyText } from './commands.tsx'

interface Line {
  readonly name: string
  readonly keys: readonly string[]
}

/** Every command by its menu, and what keys do where one writes; narrowed by words of the name or by keys. */
export function CommandKeys({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const fits = ({ name, keys }: Line) => matchWords(`${name} ${keys.map(keyText).join(' ')}`, typed) !== null
  const groups = [
    ...menuNames.map((menu) => ({
      name: say(`menu.${menu}`),
      lines: commandIds.filter((id) => commands[id].menu === menu).map((id): Line => ({ name: commandName(id), keys: commands[id].keys })),
    })),
    { name: say('menu.fields'), lines: fieldKeys.map(({ keys, does }): Line => ({ name: say(`fieldKey.${does}`), keys })) },
  ]
    .map(({ name, lines }) => ({ name, lines: lines.filter(fits) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Modal opened onClose={onClose} size="lg" title={say('command.look.keys')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <TextInput
        ref={takeFocus}
        data-autofocus
        className="keys-search"
        size="sm"
        dir="auto"
        value={typed}
        aria-label={say('keys.search')}
        placeholder={say('keys.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {groups.map(({ name, lines }) => (
        <table key={name} className="keys-table">
          <caption>{name}</caption>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  {line.keys.map((keys) => (
                    <kbd key={keys}>{keyText(keys)}</kbd>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {groups.length === 0 && <p className="dim">{say('keys.none')}</p>}
    </Modal>
  )
}
