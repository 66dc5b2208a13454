import './home.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandButton } from '#ui/kit/commands.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { MakeLoose } from '#ui/notes/MakeLoose.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { AnyNote } from './AnyNote.tsx'
import { CompareConflict } from './CompareConflict.tsx'
import { HomeCard, ListedCard } from './HomeCard.tsx'

/** So many of each are shown; all of them are a press away. */
const most = 5

/** Where one begins: what is open, what waits for somebody, and what was at hand. Each part lives, and leads to all of it. */
export function Home({ vault }: { readonly vault: VaultState }) {
  const total = kindNames.reduce((sum, kind) => sum + vault.counts[kind], 0)
  // After the rest of the window, which has been asked for and drawn by then.
  const hasCards = useDeferredValue(true, false)
  return (
    <div className="page home">
      <header className="page-head">
        <h2 className="home-title" dir="auto">
          {vault.name}
        </h2>
        <p className="dim">{say(total === 0 ? 'window.choose-empty' : 'home.hint')}</p>
      </header>
      {total === 0 ? (
        <CommandButton id="note.new" />
      ) : (
        hasCards && (
          <div className="home-cards">
            {vault.counts.claim > 0 && <OpenClaims />}
            <Conflicts />
            {vault.unresolved !== null && <LooseLinks />}
            {vault.problems > 0 && (
              <HomeCard title={say('sidebar.problems')} count={vault.problems} all={{ view: 'problems' }}>
                <p className="dim">{say('home.problems')}</p>
              </HomeCard>
            )}
            <Starred />
            <LastChanged />
            <AnyNote total={total} />
          </div>
        )
      )}
    </div>
  )
}

/** Claims nobody has looked into yet, and those with open questions. */
function OpenClaims() {
  const page = { sort: 'updated' as const, offset: 0, limit: most }
  const unverified = useQuery(api.search.notes.queryOptions({ input: { query: 'kind:claim status:unverified', ...page } }))
  const asking = useQuery(api.search.notes.queryOptions({ input: { query: 'kind:claim has:question', ...page } }))
  return (
    <>
      <ListedCard
        title={say('home.unverified')}
        all={{ view: 'list', list: 'claim', query: 'status:unverified' }}
        asked={unverified}
        none={say('home.no-unverified')}
        keyOf={({ id }) => id}
      >
        {Titled}
      </ListedCard>
      <ListedCard
        title={say('home.questions')}
        all={{ view: 'list', list: 'claim', query: 'has:question' }}
        asked={asking}
        keyOf={({ id }) => id}
      >
        {Titled}
      </ListedCard>
    </>
  )
}

function Conflicts() {
  const asked = useQuery(api.search.notes.queryOptions({ input: { query: 'is:conflict', sort: 'updated', offset: 0, limit: most } }))
  return (
    <ListedCard
      title={say('home.conflicts')}
      all={{ view: 'list', list: 'all', query: 'is:conflict' }}
      asked={asked}
      keyOf={({ id }) => id}
    >
      {(row) => (
        <>
          {Titled(row)}
          <CompareConflict id={row.id} />
        </>
      )}
    </ListedCard>
  )
}

/** Links that lead nowhere, or to several; nothing is known of them while texts are still being read. */
function LooseLinks() {
  const unresolved = useQuery(api.links.unresolved.queryOptions({ input: { offset: 0, limit: most } }))
  const ambiguous = useQuery(api.links.ambiguous.queryOptions({ input: { offset: 0, limit: most } }))
  return (
    <>
      <ListedCard
        title={say('sidebar.unresolved')}
        all={{ view: 'unresolved' }}
        asked={unresolved}
        none={say('loose.unresolved-none')}
        keyOf={({ target }) => target}
      >
        {({ words, uses }) => (
          <>
            <span className="home-words" dir="auto">
              {words}
            </span>
            <span className="dim">{say('loose.uses', { count: uses })}</span>
            <MakeLoose target={words} />
          </>
        )}
      </ListedCard>
      <ListedCard title={say('sidebar.ambiguous')} all={{ view: 'ambiguous' }} asked={ambiguous} keyOf={({ target }) => target}>
        {({ words, candidates }) => (
          <>
            <span className="home-words" dir="auto">
              {words}
            </span>
            <span className="dim">{say('home.candidates', { count: candidates.length })}</span>
          </>
        )}
      </ListedCard>
    </>
  )
}

function Starred() {
  const asked = useQuery(api.notes.starred.queryOptions({ input: { offset: 0, limit: most } }))
  return (
    <ListedCard title={say('starred.title')} all={{ view: 'list', list: 'all', query: 'is:starred' }} asked={asked} keyOf={({ id }) => id}>
      {Titled}
    </ListedCard>
  )
}

function LastChanged() {
  const asked = useQuery(api.notes.list.queryOptions({ input: { sort: 'updated', offset: 0, limit: 2 * most } }))
  return (
    <ListedCard title={say('window.last-changed')} isUncounted asked={asked} keyOf={({ id }) => id}>
      {(row) => (
        <>
          {Titled(row)}
          <time className="dim">{dayWords(row.updatedAt)}</time>
        </>
      )}
    </ListedCard>
  )
}

const Titled = ({ id, kind, title }: NoteRow) => (
  <NoteLink id={id} kind={kind}>
    {title}
  </NoteLink>
)
