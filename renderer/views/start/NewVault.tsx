import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FolderIs, HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { client } from '#ui/data/client.ts'
import { FolderField } from '#ui/host/FolderField.tsx'
import { useFolder } from '#ui/host/use-folder.ts'

interface Props {
  readonly host: HostState
  readonly isBusy: boolean
  readonly onEnter: (way: () => Promise<unknown>) => void
}

/**
 * Name, place and writer of a vault to be made. The place follows the name until somebody says another; where something lies in it already,
 * the next number does.
 */
export function NewVault({ host, isBusy, onEnter }: Props) {
  const [name, setName] = useState(() => say('start.first-name'))
  const [who, setWho] = useState(host.preferences.who)
  const [place, setPlace] = useState<string | null>(null)
  const [number, setNumber] = useState(1)
  const path = place ?? proposed(host, number === 1 ? name : `${name} ${number}`)
  const found = useFolder(path)
  const isTaken = place === null && found.folder === path && problemOf(found.is) !== null && number < mostNumbers
  if (isTaken) setNumber(number + 1)
  const problem = isTaken ? null : (found.problem ?? problemOf(found.is))
  const make = (event: FormEvent) => {
    event.preventDefault()
    onEnter(async () => {
      const { token } = await client.host.nameFolder({ path })
      await client.host.newVault({ token, name, who })
    })
  }
  return (
    <section className="start-way" aria-labelledby="start-new">
      <h2 id="start-new">{say('start.new')}</h2>
      <form onSubmit={make}>
        <TextInput
          label={say('vault.name')}
          required
          withAsterisk={false}
          autoFocus={host.vault === null}
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setNumber(1)
          }}
        />
        <FolderField
          label={say('start.where')}
          value={path}
          onChange={setPlace}
          purpose="new-vault"
          problem={problem}
          note={found.is && say(found.is === 'missing' ? 'start.will-be-made' : 'start.will-be-used')}
        />
        <TextInput
          label={say('vault.who')}
          description={say('start.who-hint')}
          maxLength={200}
          autoComplete="off"
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" disabled={isBusy || name.trim() === '' || path.trim() === '' || problem !== null}>
            {say('start.new-do')}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** After so many folders of one name, whoever makes the vault says where. */
const mostNumbers = 20

function problemOf(is: FolderIs | null): Message | null {
  if (is === 'vault') return { code: 'host.is-a-vault' }
  return is === 'other' ? { code: 'storage.not-empty' } : null
}

/** In the folder where people keep what they write, by the vault's name without what no file system takes. */
function proposed({ home, platform }: HostState, name: string): string {
  const folder = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return folder === '' ? '' : `${home}${platform === 'win32' ? '\\' : '/'}${folder}`
}
