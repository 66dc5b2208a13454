import { Button } from '@mantine/core'
import { useState } from 'react'
import { withKeys } from '#shared/commands/own-keys.ts'
import { say } from '#shared/messages/index.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'
import { KeySearch } from '#ui/kit/KeySearch.tsx'
import { keyGroups } from '#ui/kit/key-groups.ts'
import { useOwnKeys } from '#ui/kit/own-keys.ts'
import { KeysOf } from './KeysOf.tsx'

/** Every command with its keys, which can be others on this computer; those of texts and lists stay as they are. */
export function OfKeys() {
  const [typed, setTyped] = useState('')
  const own = useOwnKeys()
  const changed = Object.keys(own).length
  const groups = keyGroups(typed, own)
    .map(({ name, lines }) => ({ name, lines: lines.flatMap(({ id }) => (id === null ? [] : [id])) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{say('command.look.keys')}</h2>
      <p className="dim">{say('keys.hint')}</p>
      <div className="settings-keys-head">
        <KeySearch typed={typed} onType={setTyped} />
        <Button variant="default" size="sm" disabled={changed === 0} onClick={() => setPreferences({ keys: {} })}>
          {say('keys.all-as-first')}
        </Button>
      </div>
      <div className="settings-keys">
        {groups.map(({ name, lines }) => (
          <table key={name} className="keys-table">
            <caption>{name}</caption>
            <tbody>
              {lines.map((id) => (
                <KeysOf key={id} id={id} own={own} onKeys={(keys) => setPreferences({ keys: withKeys(id, keys, own) })} />
              ))}
            </tbody>
          </table>
        ))}
        {groups.length === 0 && <p className="dim">{say('keys.none')}</p>}
      </div>
    </section>
  )
}
