import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { RowLayout } from './use-fixed-rows.ts'

export interface RowListProps {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** The row that is open, if it is known where it is. */
  readonly isOpen: (index: number) => boolean
  readonly choose: Choosing
  readonly renderRow: (index: number) => ReactNode
  /** `isApart`: beside what is open, not in its place. */
  readonly onOpen: (index: number, isApart: boolean) => void
  /** First and last row in sight. */
  readonly onSight: (from: number, to: number) => void
  readonly handle?: Ref<VirtualListHandle>
  /** The list begins anew from its top when this changes. */
  readonly resetKey: string
  readonly box: RefObject<HTMLDivElement | null>
  readonly layout: RowLayout
  /** Where rows are as high as what is in them. */
  readonly measure?: (row: Element | null) => void
}

/** Choosing several rows: Ctrl or Command and click, Shift and click, Space, Shift and arrows, Ctrl or Command and A, Escape. */
export interface Choosing {
  /** How many are chosen. */
  readonly count: number
  isChosen(index: number): boolean
  toggle(index: number): void
  /** Just the rows from one to another. */
  range(from: number, to: number): void
  all(): void
  clear(): void
}

export interface VirtualListHandle {
  focus(): void
}

/** The rows of a list that are in sight; a listbox to keys and screen readers. */
export function RowList(props: RowListProps) {
  const { label, count, rowHeight, isOpen, choose, renderRow, onOpen, onSight, handle, resetKey, box, layout, measure } = props
  const id = useId()
  const [active, setActive] = useState(0)
  /** Where a stretch of chosen rows begins. */
  const anchor = useRef(0)
  const { items, height, show, begin } = layout
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0

  useEffect(() => onSight(from, to), [onSight, from, to])
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew just when the key changes
  useEffect(() => {
    setActive(0)
    anchor.current = 0
    begin()
  }, [resetKey])
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }), [box])

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    show(next)
    return next
  }
  const inSight = () => Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const steps: { readonly [key: string]: () => number } = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + inSight(),
    PageUp: () => active - inSight(),
    Home: () => 0,
    End: () => count - 1,
  }
  const toggle = (index: number) => {
    anchor.current = index
    choose.toggle(index)
  }
  const onClick = (event: MouseEvent) => {
    const index = rowAt(event)
    if (index === null) return
    setActive(index)
    if (event.shiftKey) choose.range(anchor.current, index)
    else if (event.ctrlKey || event.metaKey) toggle(index)
    else {
      anchor.current = index
      choose.clear()
      onOpen(index, false)
    }
  }
  const onAuxClick = (event: MouseEvent) => {
    const index = rowAt(event)
    if (index !== null && event.button === 1) onOpen(index, true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const step = steps[event.key]
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter') onOpen(active, true)
      else if (event.key.toLowerCase() === 'a' && !event.shiftKey) choose.all()
      else return
    } else if (step) {
      const next = go(step())
      if (event.shiftKey) choose.range(anchor.current, next)
      else anchor.current = next
    } else if (event.key === ' ') {
      if (event.shiftKey) choose.range(anchor.current, active)
      else toggle(active)
    } else if (event.key === 'Enter') onOpen(active, false)
    // Where nothing is chosen the key is somebody else's.
    else if (event.key === 'Escape' && choose.count > 0) choose.clear()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={box}
      className="virtual-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      // Only what is drawn can be named.
      aria-activedescendant={items.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onAuxClick={onAuxClick}
      onMouseDown={(event) => {
        // Choosing a stretch of rows would mark their words.
        if (event.shiftKey && rowAt(event) !== null) event.preventDefault()
      }}
    >
      <div role="presentation" style={{ height, position: 'relative' }}>
        {items.map(({ index, start }) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={choose.isChosen(index)}
            aria-current={isOpen(index) || undefined}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="virtual-row"
            data-active={index === active || undefined}
            data-index={index}
            ref={measure}
            style={{ ...(measure ? {} : { height: rowHeight }), transform: `translateY(${start}px)` }}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The row that an event came from. */
function rowAt({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.virtual-row') : null
  return row ? Number(row.dataset.index) : null
}
