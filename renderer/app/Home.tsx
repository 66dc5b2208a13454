import './home.css'
import { useQuery } from '@tanstack/react-query'
import type { VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandButton } from '#ui/kit/commands.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { addressOf } from './place.ts'

/** Where no note is open: what was changed last, and how to begin. */
export function Home({ vault }: { readonly vault: VaultState }) {
  const last = useQuery(api.notes.list.queryOptions({ input: { sort: 'updated', offset: 0, limit: 12 } })).data?.rows ?? []
  return (
    <div className="page">
      <header className="page-head">
        <h2 dir="auto">{vault.name}</h2>
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
      <Tending vault={vault} />
      {last.length === 0 && <CommandButton id="note.new" />}
    </div>
  )
}

/** What waits for somebody. */
function Tending({ vault }: { readonly vault: VaultState }) {
  const all = [
    { view: 'unresolved', count: vault.unresolved },
    { view: 'ambiguous', count: vault.ambiguous },
    { view: 'problems', count: vault.problems },
  ] as const
  const some = all.flatMap(({ view, count }) => (count ? [{ view, count }] : []))
  if (some.length === 0) return null
  return (
    <section aria-label={say('sidebar.tend')}>
      <h3 className="section-title">{say('sidebar.tend')}</h3>
      <ul className="last-changed">
        {some.map(({ view, count }) => (
          <li key={view}>
            <a href={`#${addressOf({ view })}`}>{say(`sidebar.${view}`)}</a>
            <span className="dim number">{say('value.number', { value: count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
