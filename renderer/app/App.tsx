import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { HostState } from '#shared/api/host.ts'
import type { VaultState } from '#shared/api/vault.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { CommandHost } from '#ui/commands/CommandHost.tsx'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { isSessionOver, onSession } from '#ui/data/session.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { showKeys } from '#ui/kit/own-keys.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { useFollowedLook } from '#ui/look/followed-look.ts'
import { isApart, OpenApart } from '#ui/notes/open-apart.ts'
import { BackupsView, ListView, LooseLinksView, ProblemsView, SettingsView, StartView } from '#ui/views/index.ts'
import { Dialogs } from './Dialogs.tsx'
import { openDialog } from './dialog-store.ts'
import { Ended } from './Ended.tsx'
import './layout/layout.css'
import './layout/narrow.css'
import { Home } from './home/Home.tsx'
import { LinkPreview } from './LinkPreview.tsx'
import { Divider } from './layout/Divider.tsx'
import { type Layout, partNames, useLayout } from './layout/layout.ts'
import { useShownPlace } from './layout/use-shown-place.ts'
import { type ListName, type Place, placeOf, usePlace } from './place.ts'
import { Sidebar } from './Sidebar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { NotePanes } from './tabs/NotePanes.tsx'
import { frontTab, type Opened, open as openTab } from './tabs/tabs.ts'
import { isOfTab, placeOfTab, useTabs } from './tabs/use-tabs.ts'
import { useFirstVisit } from './use-first-visit.ts'
import { useFollowedLanguage } from './use-followed-language.ts'

export function App() {
  const over = useSyncExternalStore(onSession, isSessionOver)
  return over ? <Ended /> : <Hosted />
}

/** The window on a vault, or the page that asks which one. */
function Hosted() {
  const asked = useQuery(api.host.state.queryOptions({ input: {} }))
  const host = asked.data
  useFollowedLook(host?.preferences)
  const keys = host?.preferences.keys
  useEffect(() => {
    if (keys) showKeys(keys)
  }, [keys])
  useFollowedLanguage(host?.preferences.language)
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
  const state = useQuery(api.vault.state.queryOptions({ input: {} }))

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
  return <OpenVault key={state.data.id} host={host} vault={state.data} place={place} go={go} />
}

interface OpenProps {
  readonly host: HostState
  readonly vault: VaultState
  readonly place: Place
  readonly go: (place: Place, replace?: boolean) => void
}

function OpenVault({ host, vault, place, go }: OpenProps) {
  const { list, query } = useLastList(place)
  useFirstVisit(vault.id, place, go)
  const desk = useTabs(vault.id, place, go, { view: 'list', list, ...(query === '' ? {} : { query }) })
  const front = frontTab(desk.tabs)
  const layout = useLayout()
  // A list stands beside the note that is open.
  const isBeside = place.view === 'list' || isOfTab(place)
  const shown: Place = isBeside && front ? placeOfTab(front) : place
  const openApart = (shows: Opened, found?: string) => desk.change((tabs) => openTab(tabs, shows, false, found))
  useLinksApart(openApart)
  useShownPlace(place)
  return (
    <CommandHost place={shown} list={place.view === 'list' ? place.list : null} go={go} vault={vault} desk={desk}>
      <OpenApart value={openApart}>
        <div
          className="shell"
          data-sidebar={layout.sidebar.isShown ? undefined : 'hidden'}
          data-list={layout.list.isShown ? undefined : 'hidden'}
          data-inspector={layout.inspector.isShown ? undefined : 'hidden'}
          style={widthsOf(layout)}
        >
          <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}>
            {say('window.skip')}
          </button>
          <Sidebar vault={vault} place={place} list={list} query={query} />
          {isBeside ? (
            <>
              <ListView
                key={`${list} ${query}`}
                list={list}
                initial={query}
                searches={vault.searches}
                note={shown.view === 'note' ? shown.id : null}
                onOpen={(id, found) => go({ view: 'note', id, isEditing: false, ...(found === undefined ? {} : { found }) })}
                onExport={(which, count) => openDialog({ is: 'export', what: { of: 'chosen', which, count } })}
                onReplace={(asked) => openDialog({ is: 'replace', asked })}
                trashed={vault.trashed}
                divider={<Divider part="list" />}
              />
              <NotePanes vault={vault} desk={desk} />
            </>
          ) : (
            <main id="main" className="pane wide" tabIndex={-1}>
              <OtherView place={place} vault={vault} />
            </main>
          )}
          <LinkPreview />
          <StatusBar vault={vault} core={host.core} />
        </div>
        <Dialogs vault={vault} />
      </OpenApart>
    </CommandHost>
  )
}

function OtherView({ place, vault }: { readonly place: Place; readonly vault: VaultState }) {
  switch (place.view) {
    case 'home':
      return <Home vault={vault} />
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

/** Widths that somebody chose, for the style. */
function widthsOf(layout: Layout): CSSProperties {
  const chosen = partNames.flatMap((name) => (layout[name].width === null ? [] : [[`--${name}-width`, `${layout[name].width}px`]]))
  return Object.fromEntries(chosen)
}

/** A link to a note, pressed with Ctrl or Command or by the middle button, opens in a tab of its own. */
function useLinksApart(openApart: (id: NoteId) => void): void {
  const onPress = useEffectEvent((event: MouseEvent) => {
    if (!isApart(event) || !(event.target instanceof Element)) return
    const place = placeOf(event.target.closest('a[href^="#/note/"]')?.getAttribute('href')?.slice(1) ?? '')
    if (place.view !== 'note') return
    event.preventDefault()
    openApart(place.id)
  })
  useEffect(() => {
    const listener = (event: MouseEvent) => onPress(event)
    document.addEventListener('click', listener, true)
    document.addEventListener('auxclick', listener, true)
    return () => {
      document.removeEventListener('click', listener, true)
      document.removeEventListener('auxclick', listener, true)
    }
  }, [])
}

/** The list stays as it is while one walks from note to note. */
function useLastList(place: Place): { readonly list: ListName; readonly query: string } {
  const [last, setLast] = useState<{ readonly list: ListName; readonly query: string }>({ list: 'all', query: '' })
  const now = place.view === 'list' ? { list: place.list, query: place.query ?? '' } : last
  if (now.list !== last.list || now.query !== last.query) setLast(now)
  return now
}
