import './problems.css'
import { useQuery } from '@tanstack/react-query'
import { say, sayMessage } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { CommandButton } from '#ui/kit/commands.tsx'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'

/** What could not be read from the disk, or was taken in from outside. */
export function ProblemsView() {
  const asked = useQuery(api.vault.problems.queryOptions({ input: { offset: 0, limit: 500 } }))
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say('sidebar.problems')}</h1>
        <p className="dim">{say('problems.hint')}</p>
        <CommandButton id="vault.check" />
      </header>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data?.total === 0 && <Empty title={say('problems.none')} hint={say('problems.none-hint')} />}
      <ul className="problems">
        {asked.data?.rows.map(({ message, at }) => (
          <li key={`${at} ${message.code} ${JSON.stringify(message.data ?? null)}`}>
            <time className="dim">{instantWords(at)}</time>
            <span dir="auto">{sayMessage(message)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
