import './tabs.css'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsDiff, IconChevronDown, IconPinFilled, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandItem } from '#ui/kit/commands.tsx'
import { isComparison, sidesOf } from '#ui/notes/comparison.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { activate, close, move, type Opened, type Side, type Tab } from './tabs.ts'
import type { TabDesk } from './use-tabs.ts'

interface Props {
  readonly side: Side
  /** Which of the sides it is. */
  readonly index: number
  readonly change: TabDesk['change']
}

/** The notes open in a pane. Arrows, Home and End go from one to the other, Delete closes one, and they are dragged into another order. */
export function TabStrip({ side, index, change }: Props) {
  const rowOf = useTabRows(side)
  const dragged = useRef(-1)
  const strip = useRef<HTMLDivElement>(null)
  /** The tab that had the focus was closed: the next one takes it. */
  const hasClosed = useRef(false)
  const shown = side.tabs[side.at]?.shows

  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is shown
  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-selected=true]')
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (strip.current?.contains(document.activeElement) || hasClosed.current) tab?.focus()
    hasClosed.current = false
  }, [shown])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const last = side.tabs.length - 1
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const steps: { readonly [key: string]: number } = {
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: side.at >= last ? 0 : side.at + 1,
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: side.at <= 0 ? last : side.at - 1,
      Home: 0,
      End: last,
    }
    const to = steps[event.key]
    if (to !== undefined) change((tabs) => activate(tabs, index, to))
    else if (event.key === 'Delete') {
      hasClosed.current = true
      change((tabs) => close(tabs, index, side.at))
    } else return
    event.preventDefault()
  }
  const onPress = (at: number, event: MouseEvent) => {
    const isCross = event.target instanceof Element && event.target.closest('.tab-close') !== null
    if (isCross || event.button === 1) change((tabs) => close(tabs, index, at))
    else if (event.button === 0) change((tabs) => activate(tabs, index, at))
  }
  const onDrop = (to: number, event: DragEvent) => {
    if (dragged.current < 0) return
    event.preventDefault()
    event.stopPropagation()
    const from = dragged.current
    dragged.current = -1
    change((tabs) => move(tabs, index, from, to))
  }

  return (
    <div className="tab-bar">
      <div ref={strip} className="tab-strip" role="tablist" aria-label={say('tabs.open')} onKeyDown={onKeyDown}>
        {side.tabs.map((tab, at) => (
          <button
            key={tab.shows}
            type="button"
            role="tab"
            className="tab"
            draggable
            aria-selected={at === side.at}
            tabIndex={at === side.at ? 0 : -1}
            title={titleOf(tab, rowOf)}
            onClick={(event) => onPress(at, event)}
            onAuxClick={(event) => onPress(at, event)}
            onDragStart={(event) => {
              dragged.current = at
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('application/x-ascertain-tab', String(at))
            }}
            onDragEnd={() => {
              dragged.current = -1
            }}
            onDragOver={(event) => {
              if (dragged.current >= 0) event.preventDefault()
            }}
            onDrop={(event) => onDrop(at, event)}
          >
            <TabWords tab={tab} rowOf={rowOf} />
          </button>
        ))}
      </div>
      <Menu position="bottom-end" width={270} shadow="md">
        <Menu.Target>
          <ActionIcon className="tab-more" variant="subtle" color="gray" aria-label={say('tabs.more')}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandItem id="tab.pin" />
          <CommandItem id="tab.split" />
          <Menu.Divider />
          <CommandItem id="tab.close" />
          <CommandItem id="tab.closeOthers" />
          <CommandItem id="tab.reopen" />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function TabWords({ tab, rowOf }: { readonly tab: Tab; readonly rowOf: RowOf }) {
  const row = isComparison(tab.shows) ? undefined : rowOf(tab.shows)
  return (
    <>
      {isComparison(tab.shows) && <IconArrowsDiff size={14} role="img" aria-label={say('compare.label')} />}
      {row && <KindIcon kind={row.kind} size={14} />}
      <span className="tab-title" dir="auto" data-gone={row === null || (row?.trashedAt ?? null) !== null || undefined}>
        {row ? row.short : titleOf(tab, rowOf)}
      </span>
      {tab.isPinned && <IconPinFilled size={12} className="tab-pin" role="img" aria-label={say('tabs.pinned')} />}
      {/* A tab holds no other thing to press: by keys Delete closes it. */}
      <span className="tab-close" aria-hidden title={say('command.tab.close')}>
        <IconX size={13} aria-hidden />
      </span>
    </>
  )
}

/** What lists show of a note: `undefined` is not known yet, null not there any more. */
type RowOf = (id: NoteId) => NoteRow | null | undefined

/** The notes that the tabs show. */
function useTabRows(side: Side): RowOf {
  const ids = [...new Set(side.tabs.flatMap(({ shows }) => notesIn(shows)))].slice(0, mostRows)
  const { data, isPlaceholderData } = useQuery({ ...api.notes.rows.queryOptions({ input: { ids } }), placeholderData: keepPreviousData })
  const known = new Map(data?.rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  // An answer for other tabs stands here until this one's comes.
  const isAnswered = data !== undefined && !isPlaceholderData
  return (id) => known.get(id) ?? (isAnswered && ids.includes(id) ? null : undefined)
}

/** No answer has more. */
const mostRows = 500

const notesIn = (shows: Opened): readonly NoteId[] => (isComparison(shows) ? (sidesOf(shows) ?? []).map(({ note }) => note) : [shows])

function titleOf({ shows }: Tab, rowOf: RowOf): string {
  const [title = '…', other = title] = notesIn(shows).map((id) => titleIn(rowOf(id)))
  if (!isComparison(shows)) return title
  return title === other ? say('compare.tab-versions', { title }) : say('compare.tab', { left: title, right: other })
}

const titleIn = (row: NoteRow | null | undefined): string => (row === null ? say('tabs.gone') : (row?.title ?? '…'))
