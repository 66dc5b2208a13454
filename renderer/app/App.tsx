import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import { CommandHost } from '#ui/commands/CommandHost.tsx'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { isSessionOver, onSession } from '#ui/data/session.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { BackupsView, ListView, LooseLinksView, NoteView, ProblemsView, SettingsView, StartView } from '#ui/views/index.ts'
import { Dialogs } from './Dialogs.tsx'
import { openDialog } from './dialog-store.ts'
import { Ended } from './Ended.tsx'
import { Home } from './Home.tsx'
import { type ListName, type Place, usePlace } from './place.ts'
import { Sidebar } from './Sidebar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useFollowedTheme } from './use-followed-theme.ts'

export function App() {
  const over = useSyncExternalStore(onSession, isSessionOver)
  return over ? <Ended /> : <Hosted />
}

/** The window on a vault, or the page that asks which one. */
function Hosted() {
  const asked = useQuery(api.host.state.queryOptions({ input: {} }))
  const host = asked.data
  useFollowedTheme(host?.preferences.theme)
  const problem = host?.preferencesProblem ?? null
  useEffect(() => tellFailure(problem), [problem])
  if (!host) {
    return (
      <main className="whole-page">
        <h1 className="sr-only">{say('window.name')}</h1>
        {asked.error ? <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} /> : <Waiting />}
      </main>
    )
  }
  if (host.vault === null) return <StartView host={host} onBack={null} onOpened={() => {}} />
  return <Window key={host.vault.folder} host={host} />
}

function Window({ host }: { readonly host: HostState }) {
  const [place, go] = usePlace()
  const { list, query } = useLastList(place)
  const state = useQuery(api.vault.state.queryOptions({ input: {} }))
  const note = place.view === 'note' ? place.id : null

  useEffect(() => {
    document.title = state.data ? `${state.data.name} · ${say('window.name')}` : say('window.name')
  }, [state.data])

  const leave = () => go({ view: 'list', list: 'all' })
  const isOpen = state.data !== undefined
  if (place.view === 'start' || (!isOpen && host.core.is === 'down')) {
    return <StartView host={host} onBack={isOpen ? leave : null} onOpened={leave} />
  }
  if (!state.data) {
    return (
      <main className="whole-page">
        <h1 className="sr-only">{say('window.name')}</h1>
        {state.error ? <Failed message={messageOf(state.error)} onAgain={() => void state.refetch()} /> : <Waiting />}
      </main>
    )
  }
  return (
    <CommandHost place={place} go={go} vault={state.data}>
      <div className="shell">
        <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}>
          {say('window.skip')}
        </button>
        <Sidebar vault={state.data} place={place} list={list} query={query} />
        {place.view === 'list' || place.view === 'note' ? (
          <>
            <ListView
              key={`${list} ${query}`}
              list={list}
              initial={query}
              searches={state.data.searches}
              note={note}
              onOpen={(id) => go({ view: 'note', id, isEditing: false })}
              onExport={(which, count) => openDialog({ is: 'export', what: { of: 'chosen', which, count } })}
              trashed={state.data.trashed}
            />
            <main id="main" className="pane" tabIndex={-1} aria-label={say('window.note')}>
              {place.view === 'note' ? <NoteView key={place.id} id={place.id} isEditing={place.isEditing} /> : <Home vault={state.data} />}
            </main>
          </>
        ) : (
          <main id="main" className="pane wide" tabIndex={-1}>
            <OtherView place={place} />
          </main>
        )}
        <StatusBar vault={state.data} core={host.core} />
      </div>
      <Dialogs vault={state.data} />
    </CommandHost>
  )
}

function OtherView({ place }: { readonly place: Place }) {
  switch (place.view) {
    case 'unresolved':
    case 'ambiguous':
      return <LooseLinksView key={place.view} which={place.view} />
    case 'problems':
      return <ProblemsView />
    case 'backups':
      return <BackupsView />
    case 'settings':
      return <SettingsView />
    default:
      return <Empty title={say('window.nowhere')} hint={say('window.nowhere-hint')} />
  }
}

/** The list stays as it is while one walks from note to note. */
function useLastList(place: Place): { readonly list: ListName; readonly query: string } {
  const [last, setLast] = useState<{ readonly list: ListName; readonly query: string }>({ list: 'all', query: '' })
  const now = place.view === 'list' ? { list: place.list, query: place.query ?? '' } : last
  if (now.list !== last.list || now.query !== last.query) setLast(now)
  return now
}
