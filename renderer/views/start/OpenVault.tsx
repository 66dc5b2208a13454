import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FolderIs, HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { client } from '#ui/data/client.ts'
import { FolderField } from '#ui/host/FolderField.tsx'
import { ForgetVault } from '#ui/host/ForgetVault.tsx'
import { useFolder } from '#ui/host/use-folder.ts'

interface Props {
  readonly host: HostState
  readonly isBusy: boolean
  readonly onEnter: (way: () => Promise<unknown>) => void
}

/** The vaults used before, and any other by its folder. */
export function OpenVault({ host, isBusy, onEnter }: Props) {
  const [path, setPath] = useState('')
  const found = useFolder(path)
  const problem = found.problem ?? problemOf(found.is)
  const others = host.recent.filter(({ folder }) => folder !== host.vault?.folder || host.core.is === 'down')
  const open = (event: FormEvent) => {
    event.preventDefault()
    onEnter(async () => {
      const { token } = await client.host.nameFolder({ path })
      await client.host.openVault({ token })
    })
  }
  return (
    <section className="start-way" aria-labelledby="start-open">
      <h2 id="start-open">{say('start.open')}</h2>
      {others.length > 0 && (
        <ul className="start-recent" aria-label={say('start.recent')}>
          {others.map((one) => (
            <li key={one.folder}>
              <button
                type="button"
                className="start-vault"
                disabled={isBusy || !one.isThere}
                onClick={() => onEnter(() => client.host.openVault({ token: one.token }))}
              >
                <span dir="auto">{one.name}</span>
                <span className="dim">{one.isThere ? one.folder : say('start.gone', { folder: one.folder })}</span>
              </button>
              <ForgetVault vault={one} />
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={open}>
        <FolderField
          label={say('start.folder')}
          hint={say('start.folder-hint')}
          value={path}
          onChange={setPath}
          purpose="open-vault"
          problem={problem}
          note={found.is === 'vault' && say('start.is-vault')}
        />
        <div>
          <Button type="submit" variant="default" disabled={isBusy || path.trim() === '' || problem !== null}>
            {say('start.open-do')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function problemOf(is: FolderIs | null): Message | null {
  if (is === 'missing') return { code: 'storage.no-folder' }
  return is === 'empty' || is === 'other' ? { code: 'storage.not-a-vault' } : null
}
