import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { FolderIs, HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FolderField } from '#ui/host/FolderField.tsx'
import { useFolder } from '#ui/host/use-folder.ts'
import { tellFailure } from '#ui/kit/notify.ts'

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
  const forget = (token: string) => client.host.forgetVault({ token }).catch((error: unknown) => tellFailure(messageOf(error)))
  return (
    <section className="start-way" aria-labelledby="start-open">
      <h2 id="start-open">{say('start.open')}</h2>
      {others.length > 0 && (
        <ul className="start-recent" aria-label={say('start.recent')}>
          {others.map(({ token, name, folder, isThere }) => (
            <li key={folder}>
              <button
                type="button"
                className="start-vault"
                disabled={isBusy || !isThere}
                onClick={() => onEnter(() => client.host.openVault({ token }))}
              >
                <span dir="auto">{name}</span>
                <span className="dim">{isThere ? folder : say('start.gone', { folder })}</span>
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={say('start.forget', { name })}
                title={say('start.forget', { name })}
                onClick={() => void forget(token)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
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
