import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HostState } from '#shared/api/host.ts'
import type { VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { api, client, queries } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FolderField } from '#ui/host/FolderField.tsx'
import { type Folder, useFolder } from '#ui/host/use-folder.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'

interface Typed {
  readonly name?: string
  readonly who?: string
  readonly second?: string
}

/** The vault's name, who writes in it, where a second set of backups goes, and how it is searched. */
export function OfVault({ vault, host }: { readonly vault: VaultState; readonly host: HostState }) {
  const [typed, setTyped] = useState<Typed>({})
  const name = typed.name ?? vault.name
  const who = typed.who ?? vault.who
  const second = typed.second ?? vault.secondBackup ?? ''
  const found = useFolder(second)
  const problem = typed.second === undefined ? null : problemOf(found, host)
  const isChanged = name !== vault.name || who !== vault.who || second.trim() !== (vault.secondBackup ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await client.vault.update({ name, who, secondBackup: second.trim() === '' ? null : (found.folder ?? second.trim()) })
      await queries.invalidateQueries({ queryKey: api.vault.state.key() })
      // What was typed while this was on its way is still to be kept.
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([field, words]) => words !== typed[field as keyof Typed])))
      tell({ code: 'settings.kept' })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <section aria-labelledby="settings-vault">
      <h2 id="settings-vault">{say('vault.settings')}</h2>
      <p className="dim settings-place">
        {say('settings.place', { folder: host.vault?.folder ?? '' })}
        {host.reveals && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void client.host.reveal({ what: 'vault' }).catch((error: unknown) => tellFailure(messageOf(error)))}
          >
            {say('settings.reveal')}
          </Button>
        )}
      </p>
      <form onSubmit={(event) => void save(event)}>
        <TextInput
          label={say('vault.name')}
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <TextInput
          label={say('vault.who')}
          description={say('vault.who-hint')}
          maxLength={200}
          autoComplete="off"
          value={who}
          onChange={(event) => setTyped({ ...typed, who: event.currentTarget.value })}
        />
        <FolderField
          label={say('vault.second-backup')}
          hint={say('vault.second-backup-hint')}
          value={second}
          onChange={(path) => setTyped({ ...typed, second: path })}
          purpose="second-backup"
          problem={problem}
          note={second !== '' && found.is === 'missing' && say('settings.not-there')}
        />
        <div>
          <Button type="submit" disabled={!isChanged || name.trim() === '' || problem !== null || vault.readOnly !== null}>
            {say('vault.keep')}
          </Button>
        </div>
      </form>
      <Checkbox
        label={say('vault.word-forms')}
        description={say('vault.word-forms-hint')}
        checked={vault.wordForms}
        disabled={vault.readOnly !== null}
        onChange={(event) => void setWordForms(event.currentTarget.checked)}
      />
    </section>
  )
}

/** Kept as soon as it is chosen: what is found now tells what it does. */
async function setWordForms(wordForms: boolean): Promise<void> {
  try {
    await client.vault.update({ wordForms })
  } catch (error) {
    tellFailure(messageOf(error))
  }
}

/** A backup within what it backs up would be lost with it. */
function problemOf({ folder, problem }: Folder, { vault }: HostState): Message | null {
  if (problem || folder === null || vault === null) return problem
  const isInside = folder === vault.folder || folder.startsWith(`${vault.folder}/`) || folder.startsWith(`${vault.folder}\\`)
  return isInside ? { code: 'settings.inside-vault' } : null
}
