import { Button } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { type FormEvent, memo, useState } from 'react'
import type { SavedSearch } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { useSpoken } from '#ui/kit/language.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { ListTool } from './ListTool.tsx'

interface Props {
  readonly query: string
  readonly searches: readonly SavedSearch[]
}

/** Keeps a search in the sidebar under a name, or takes it away again. */
export const KeepSearch = memo(function KeepSearch({ query, searches }: Props) {
  useSpoken()
  const isKept = searches.some((one) => one.query === query)
  const Icon = isKept ? IconBookmarkFilled : IconBookmark
  return (
    <ListTool
      icon={<Icon size={14} aria-hidden />}
      words={say(isKept ? 'search.kept' : 'search.keep')}
      label={say('search.keep')}
      width={260}
    >
      {(close) => <KeepForm query={query} searches={searches} close={close} />}
    </ListTool>
  )
})

function KeepForm({ query, searches, close }: Props & { readonly close: () => void }) {
  const kept = searches.find((one) => one.query === query)
  const [name, setName] = useState(kept?.name ?? query)
  const change = (done: Promise<unknown>) => {
    close()
    done.catch((error: unknown) => tellFailure(messageOf(error)))
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') change(client.vault.keepSearch({ name, query }))
  }
  return (
    <form className="keep-search" onSubmit={keep}>
      <FirstField size="xs" label={say('search.name')} maxLength={200} value={name} onType={setName} />
      <div className="dialog-acts">
        {kept && (
          <Button size="xs" variant="default" onClick={() => change(client.vault.forgetSearch({ query }))}>
            {say('search.forget')}
          </Button>
        )}
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {say('search.keep-do')}
        </Button>
      </div>
    </form>
  )
}
