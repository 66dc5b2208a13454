import { useQuery } from '@tanstack/react-query'
import type { VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandButton } from '#ui/kit/commands.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { NoteLink } from '#ui/notes/NoteLink.tsx'

/** Where no note is open: what was changed last, and how to begin. */
export function Home({ vault }: { readonly vault: VaultState }) {
  const last = useQuery(api.notes.list.queryOptions({ input: { sort: 'updated', offset: 0, limit: 12 } })).data?.rows ?? []
  return (
    <div className="page">
      <header className="page-head">
        <h2 className="home-title" dir="auto">
          {vault.name}
        </h2>
        <p className="dim">{last.length === 0 ? say('window.choose-empty') : say('window.choose-hint')}</p>
      </header>
      {last.length > 0 && (
        <section aria-label={say('window.last-changed')}>
          <h3 className="section-title">{say('window.last-changed')}</h3>
          <ul className="last-changed">
            {last.map((row) => (
              <li key={row.id}>
                <NoteLink id={row.id} kind={row.kind}>
                  {row.title}
                </NoteLink>
                <time className="dim">{dayWords(row.updatedAt)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
      {last.length === 0 && <CommandButton id="note.new" />}
    </div>
  )
}
