import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { say, sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { useHost } from './use-host.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (path: string) => void
  readonly purpose: 'open-vault' | 'new-vault' | 'second-backup'
  /** What keeps this folder from being used. */
  readonly problem: Message | null
  /** What is known of it that is good. */
  readonly note?: ReactNode
}

/** A folder by its path, typed or, where the host has a dialog for it, chosen. */
export function FolderField({ label, hint, value, onChange, purpose, problem, note }: Props) {
  const host = useHost()
  const choose = async () => {
    try {
      const picked = await client.host.pickFolder({ purpose })
      if (picked) onChange(picked.folder)
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <div className="folder-field">
      <TextInput
        label={label}
        description={hint}
        value={value}
        maxLength={4096}
        spellCheck={false}
        // A path runs from left to right in every language.
        attributes={{ input: { dir: 'ltr' } }}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        error={problem && sayMessage(problem)}
      />
      {host?.picksFolders && (
        <Button variant="default" onClick={() => void choose()}>
          {say('folder.choose')}
        </Button>
      )}
      <p className="folder-note" role="status">
        {problem === null && note}
      </p>
    </div>
  )
}
