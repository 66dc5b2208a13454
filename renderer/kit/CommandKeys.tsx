import { Modal } from '@mantine/core'
import { commandIds, commands } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { commandName, keyWords } from './commands.tsx'

/** Every command with its keys. */
export function CommandKeys({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={say('command.look.keys')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <table className="keys-table">
        <tbody>
          {commandIds
            .filter((id) => commands[id].keys.length > 0)
            .map((id) => (
              <tr key={id}>
                <th scope="row">{commandName(id)}</th>
                <td>
                  <kbd>{keyWords(id)}</kbd>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Modal>
  )
}
