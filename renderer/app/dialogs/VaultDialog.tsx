import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { api, client, queries } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** The vault's name, who writes in it, and where a second set of backups goes. */
export function VaultDialog({ onClose }: { readonly onClose: () => void }) {
  const vault = useQuery(api.vault.state.queryOptions({ input: {} })).data
  const [typed, setTyped] = useState<{ readonly name?: string; readonly who?: string; readonly secondBackup?: string }>({})
  const name = typed.name ?? vault?.name ?? ''
  const who = typed.who ?? vault?.who ?? ''
  const secondBackup = typed.secondBackup ?? vault?.secondBackup ?? ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await client.vault.update({ name, who, secondBackup: secondBackup.trim() || null })
      await queries.invalidateQueries({ queryKey: api.vault.state.key() })
      onClose()
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('vault.settings')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <form onSubmit={(event) => void save(event)}>
        <TextInput
          label={say('vault.name')}
          required
          maxLength={200}
          dir="auto"
          data-autofocus
          value={name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <TextInput
          mt="md"
          label={say('vault.who')}
          description={say('vault.who-hint')}
          maxLength={200}
          dir="auto"
          value={who}
          onChange={(event) => setTyped({ ...typed, who: event.currentTarget.value })}
        />
        <TextInput
          mt="md"
          label={say('vault.second-backup')}
          description={say('vault.second-backup-hint')}
          maxLength={4096}
          value={secondBackup}
          onChange={(event) => setTyped({ ...typed, secondBackup: event.currentTarget.value })}
        />
        <div className="dialog-acts">
          <Button variant="default" onClick={onClose}>
            {say('window.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {say('vault.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
