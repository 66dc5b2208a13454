import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { SavedSearch } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Keeps a search in the sidebar under a name, or takes it away again. */
export function KeepSearch({ query, searches }: { readonly query: string; readonly searches: readonly SavedSearch[] }) {
  const kept = searches.find((one) => one.query === query)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(kept?.name ?? query)
  const change = (next: readonly SavedSearch[]) => {
    setOpen(false)
    client.vault.update({ searches: [...next] }).catch((error: unknown) => tellFailure(messageOf(error)))
  }
  const others = searches.filter((one) => one !== kept)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') change([...others, { name: name.trim(), query }])
  }
  const Icon = kept ? IconBookmarkFilled : IconBookmark
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Icon size={14} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {say(kept ? 'search.kept' : 'search.keep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('search.keep')}>
        <form className="keep-search" onSubmit={keep}>
          <TextInput
            data-autofocus
            size="xs"
            dir="auto"
            label={say('search.name')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className="dialog-acts">
            {kept && (
              <Button size="xs" variant="default" onClick={() => change(others)}>
                {say('search.forget')}
              </Button>
            )}
            <Button size="xs" type="submit" disabled={name.trim() === ''}>
              {say('search.keep-do')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
