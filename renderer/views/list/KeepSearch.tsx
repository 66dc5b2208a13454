import { Button, TextInput } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { SavedSearch } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { ListTool } from './ListTool.tsx'

/** Keeps a search in the sidebar under a name, or takes it away again. */
export function KeepSearch({ query, searches }: { readonly query: string; readonly searches: readonly SavedSearch[] }) {
  const kept = searches.find((one) => one.query === query)
  const [name, setName] = useState(kept?.name ?? query)
  const change = (done: Promise<unknown>, close: () => void) => {
    close()
    done.catch((error: unknown) => tellFailure(messageOf(error)))
  }
  const keep = (event: FormEvent, close: () => void) => {
    event.preventDefault()
    if (name.trim() !== '') change(client.vault.keepSearch({ name, query }), close)
  }
  const Icon = kept ? IconBookmarkFilled : IconBookmark
  return (
    <ListTool
      icon={<Icon size={14} aria-hidden />}
      words={say(kept ? 'search.kept' : 'search.keep')}
      label={say('search.keep')}
      width={260}
    >
      {(close) => (
        <form className="keep-search" onSubmit={(event) => keep(event, close)}>
          <TextInput
            ref={takeFocus}
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
              <Button size="xs" variant="default" onClick={() => change(client.vault.forgetSearch({ query }), close)}>
                {say('search.forget')}
              </Button>
            )}
            <Button size="xs" type="submit" disabled={name.trim() === ''}>
              {say('search.keep-do')}
            </Button>
          </div>
        </form>
      )}
    </ListTool>
  )
}
