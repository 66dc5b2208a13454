import './list.css'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort, IconReplace } from '@tabler/icons-react'
import { memo, type ReactNode, startTransition, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Which } from '#shared/api/shapes.ts'
import type { SavedSearch } from '#shared/api/vault.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { isKind } from '#shared/notes/index.ts'
import type { AskedNotes } from '#ui/data/asked-notes.ts'
import { messageOf } from '#ui/data/failure.ts'
import { askAhead, type Listing, usePages } from '#ui/data/use-pages.ts'
import { useHost } from '#ui/host/use-host.ts'
import { CommandButton, CommandIcon, useCommandDesk, useOffer } from '#ui/kit/commands.tsx'
import { useSpoken } from '#ui/kit/language.ts'
import type { VirtualListHandle } from '#ui/kit/RowList.tsx'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { VirtualList } from '#ui/kit/VirtualList.tsx'
import { kindLooks } from '#ui/notes/kinds.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'
import { Facets } from './Facets.tsx'
import { KeepSearch } from './KeepSearch.tsx'
import { listQuery } from './list-query.ts'
import { QueryField, type QueryFieldHandle } from './QueryField.tsx'
import { foundRowHeight, RowView, rowHeight } from './RowView.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useSelection } from './use-selection.ts'

const sorts = ['title', 'updated', 'created'] as const
/** Of what a query found, how well it fits comes first. */
const foundSorts = ['fit', ...sorts] as const
type SortName = (typeof foundSorts)[number]
/** Pixels that rows close together spare of their height: twice the difference of `--row-pad` in tokens.css. */
const spared = 8

interface Props {
  /** 'all', 'trash' or a kind. */
  readonly list: string
  /** What it is searched for at first. */
  readonly initial: string
  /** The searches kept in the vault. */
  readonly searches: readonly SavedSearch[]
  readonly note: NoteId | null
  readonly trashed: number
  /** @param found the query it was found by, if any */
  readonly onOpen: (id: NoteId, found?: string) => void
  readonly onExport: (which: Which, count: number) => void
  /** @param asked null: in all notes */
  readonly onReplace: (asked: AskedNotes | null) => void
  /** Stands at its end. */
  readonly divider: ReactNode
}

/** The notes of a kind, all of them, or those in the trash; narrowed by a query, in an order. */
export function ListView({ list, initial, searches, note, trashed, onOpen, onExport, onReplace, divider }: Props) {
  const [typed, setTyped] = useState(initial)
  /** What stands in the field: `typed`, or what is still being asked about. */
  const latest = useRef(initial)
  const { query, own } = useMemo(() => listQuery(list, typed), [list, typed])
  const [listSort, setListSort] = useState<SortName>('title')
  const [foundSort, setFoundSort] = useState<SortName>('fit')
  const [sort, setSort] = query === null ? ([listSort, setListSort] as const) : ([foundSort, setFoundSort] as const)
  const field = useRef<QueryFieldHandle>(null)
  const rows = useRef<VirtualListHandle>(null)
  useOffer('go.filter', () => field.current?.select())
  useOffer('go.list', () => rows.current?.focus())

  const listing: Listing = {
    sort,
    trashed: list === 'trash',
    ...(isKind(list) ? { kind: list } : {}),
    ...(query === null ? {} : { query }),
  }
  const { total, error, row, drawn, isComplete, onSight, again } = usePages(listing)
  const selection = useSelection(listing, total ?? 0, row)
  useOffer('list.all', selection.all)
  useOffer('edit.replace', () => {
    const { sort: _, ...listed } = listing
    const isPart = query !== null || isKind(list)
    if (list === 'trash') onReplace(null)
    else if (selection.which) onReplace({ of: 'chosen', which: selection.which, count: selection.count })
    else onReplace(isPart ? { of: 'listed', which: { list: { ...listed, trashed: false, without: [] } }, count: total ?? 0 } : null)
  })
  const name = list === 'all' ? say('sidebar.all') : list === 'trash' ? say('sidebar.trash') : say(`kinds.${list}`)
  const isCompact = useHost()?.preferences.density === 'compact'
  const lines = isKind(list) ? kindLooks[list].titleLines : 1

  const openApart = useOpenApart()
  const open = (id: NoteId, isApart: boolean) => (isApart ? openApart : onOpen)(id, query ?? undefined)
  const openArrived = useEffectEvent(open)
  /** The row that Enter or a press was for before it was there, of what was typed: opened when it is. */
  const [awaited, setAwaited] = useState<{ readonly index: number; readonly isApart: boolean; readonly words: string } | null>(null)
  const arrived = awaited?.words === typed ? (row(awaited.index)?.id ?? null) : null
  useEffect(() => {
    if (arrived === null || awaited === null) return
    setAwaited(null)
    openArrived(arrived, awaited.isApart)
  }, [arrived, awaited])

  // The field and what stands round the rows are drawn again only when what they say changes.
  const onType = useCallback(
    (words: string) => {
      setAwaited(null)
      latest.current = words
      const next = listQuery(list, words).query
      const asked = next === null ? Promise.resolve() : askAhead({ query: next, sort: foundSort })
      void asked.then(() => {
        if (latest.current === words) startTransition(() => setTyped(words))
      })
    },
    [list, foundSort],
  )
  const onLeave = useCallback(() => rows.current?.focus(), [])
  const onNarrow = useCallback((key: string, value: string) => field.current?.narrow(key, value), [])

  const isChosen = (index: number) => {
    const found = row(index)
    return found !== null && selection.has(found.id)
  }

  return (
    <section className="list-pane" aria-label={name}>
      <header className="list-head">
        <h2>{name}</h2>
        <span className="dim">{total === null ? '' : say('value.number', { value: total })}</span>
        <SortMenu sorts={query === null ? sorts : foundSorts} sort={sort} onSort={setSort} />
      </header>
      <QueryField label={say('list.filter', { list: name })} initial={initial} onType={onType} onLeave={onLeave} handle={field} />
      <div className="list-tools">
        <Facets query={query ?? own} onNarrow={onNarrow} />
        {query !== null && <KeepSearch query={typed.trim()} searches={searches} />}
        {query !== null && list !== 'trash' && <ReplaceTool />}
        {!isComplete && (
          <span className="dim" role="status">
            {say('list.incomplete')}
          </span>
        )}
      </div>
      {selection.which && (
        <SelectionBar selection={selection} which={selection.which} isTrash={list === 'trash'} total={total ?? 0} onExport={onExport} />
      )}
      {list === 'trash' && trashed > 0 && (
        <div className="list-banner">
          <CommandButton id="vault.restoreTrash" />
          <CommandButton id="vault.emptyTrash" />
        </div>
      )}
      {error !== null && total === null ? (
        <Failed message={messageOf(error)} onAgain={again} />
      ) : total === null ? (
        <Waiting />
      ) : total === 0 ? (
        <NothingHere list={list} typed={query === null ? '' : typed.trim()} />
      ) : (
        <VirtualList
          handle={rows}
          label={name}
          count={total}
          rowHeight={(query === null ? rowHeight[lines] : foundRowHeight) - (isCompact ? spared : 0)}
          resetKey={`${sort} ${query ?? ''}`}
          isOpen={(index) => note !== null && row(index)?.id === note}
          choose={{ ...selection, isChosen: (index) => isChosen(index) }}
          onOpen={(index, isApart) => {
            const words = latest.current
            const found = words === typed ? row(index) : null
            setAwaited(found ? null : { index, isApart, words })
            if (found) open(found.id, isApart)
          }}
          onSight={onSight}
          renderRow={(index) => (
            <RowView row={drawn(index)} lines={lines} showKind={!isKind(list)} showDate={sort !== 'title'} isChosen={isChosen(index)} />
          )}
        />
      )}
      {divider}
    </section>
  )
}

const ReplaceTool = memo(function ReplaceTool() {
  useSpoken()
  const desk = useCommandDesk()
  return <CommandIcon id="edit.replace" size="sm" icon={<IconReplace size={14} aria-hidden />} disabled={!desk.may('edit.replace')} />
})

const SortMenu = memo(function SortMenu({
  sorts,
  sort,
  onSort,
}: {
  readonly sorts: readonly SortName[]
  readonly sort: SortName
  readonly onSort: (sort: SortName) => void
}) {
  useSpoken()
  return (
    <Menu position="bottom-end" width={200} shadow="md">
      <Menu.Target>
        <ActionIcon className="end" variant="subtle" color="gray" aria-label={say('list.sort', { by: say(`list.by-${sort}`) })}>
          <IconArrowsSort size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((one) => (
          <Menu.Item key={one} role="menuitemradio" aria-checked={one === sort} onClick={() => onSort(one)} fw={one === sort ? 600 : 400}>
            {say(`list.by-${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
})

function NothingHere({ list, typed }: { readonly list: string; readonly typed: string }) {
  if (typed !== '') return <Empty title={say('list.no-match', { text: typed })} hint={say('list.no-match-hint')} />
  if (list === 'trash') return <Empty title={say('list.no-trash')} hint={say('list.no-trash-hint')} />
  return (
    <Empty title={say('list.none')} hint={say('list.none-hint')}>
      <CommandButton id="note.new" />
    </Empty>
  )
}
