import './tabs.css'
import { type DragEvent, type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useRef } from 'react'
import { say } from '#shared/messages/index.ts'
import { TabFace } from './TabFace.tsx'
import { TabMenu } from './TabMenu.tsx'
import { activate, close, move, type Side } from './tabs.ts'
import { noteIn, titleOf, useTabRows } from './use-tab-rows.ts'
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
  const onPress = (event: MouseEvent) => {
    const at = indexOf(event)
    if (at === null) return
    const isCross = event.target instanceof Element && event.target.closest('.tab-close') !== null
    if (isCross || event.button === 1) change((tabs) => close(tabs, index, at))
    else if (event.button === 0) change((tabs) => activate(tabs, index, at))
  }
  const onDragStart = (event: DragEvent) => {
    dragged.current = indexOf(event) ?? -1
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('application/x-ascertain-tab', String(dragged.current))
  }
  const onDrop = (event: DragEvent) => {
    const to = indexOf(event)
    if (dragged.current < 0 || to === null) return
    event.preventDefault()
    event.stopPropagation()
    const from = dragged.current
    dragged.current = -1
    change((tabs) => move(tabs, index, from, to))
  }

  return (
    <div className="tab-bar">
      <div
        ref={strip}
        className="tab-strip"
        role="tablist"
        aria-label={say('tabs.open')}
        onKeyDown={onKeyDown}
        onClick={onPress}
        onAuxClick={onPress}
        onDragStart={onDragStart}
        onDragEnd={() => {
          dragged.current = -1
        }}
        onDragOver={(event) => {
          if (dragged.current >= 0 && indexOf(event) !== null) event.preventDefault()
        }}
        onDrop={onDrop}
      >
        {side.tabs.map((tab, at) => {
          const title = titleOf(tab, rowOf)
          return (
            <button
              key={tab.shows}
              type="button"
              role="tab"
              className="tab"
              draggable
              data-at={at}
              aria-selected={at === side.at}
              tabIndex={at === side.at ? 0 : -1}
              title={title}
            >
              <TabFace shows={tab.shows} row={noteIn(tab.shows, rowOf)} title={title} isPinned={tab.isPinned} />
            </button>
          )
        })}
      </div>
      <TabMenu side={side} rowOf={rowOf} onGo={(at) => change((tabs) => activate(tabs, index, at))} />
    </div>
  )
}

/** Which tab is meant; null beside them. */
function indexOf({ target }: SyntheticEvent): number | null {
  const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null
  return tab ? Number(tab.dataset.at) : null
}
