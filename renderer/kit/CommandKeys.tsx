import { Modal } from '@mantine/core'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { KeySearch } from './KeySearch.tsx'
import { keyGroups } from './key-groups.ts'
import { keyText } from './key-text.ts'
import { useOwnKeys } from './own-keys.ts'
import { takeFocus } from './take-focus.ts'

/** Every command by its menu, and what keys do where one writes; narrowed by words of the name or by keys. */
export function CommandKeys({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const groups = keyGroups(typed, useOwnKeys())
  return (
    <Modal opened onClose={onClose} size="lg" title={say('command.look.keys')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <KeySearch ref={takeFocus} data-autofocus className="keys-search" typed={typed} onType={setTyped} />
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
