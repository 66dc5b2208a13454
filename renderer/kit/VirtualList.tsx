import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'

interface Props {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** Rows are as high as what is in them; `rowHeight` is a guess. */
  readonly isMeasured?: true
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

/** A list of any length in which only what is in sight is drawn; a listbox to keys and screen readers. */
export function VirtualList({ label, count, rowHeight, isMeasured, isOpen, choose, renderRow, onOpen, onSight, handle, resetKey }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [active, setActive] = useState(0)
  /** Where a stretch of chosen rows begins. */
  const anchor = useRef(0)
  const virtualizer = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8 })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0

  useEffect(() => onSight(from, to), [onSight, from, to])
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew where rows are of another height
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew just when the key changes
  useEffect(() => {
    setActive(0)
    anchor.current = 0
    virtualizer.scrollToOffset(0)
  }, [resetKey])
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }), [])

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    virtualizer.scrollToIndex(next)
    return next
  }
  const inSight = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const steps: { readonly [key: string]: () => number } = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + inSight,
    PageUp: () => active - inSight,
    Home: () => 0,
    End: () => count - 1,
  }
  const toggle = (index: number) => {
    anchor.current = index
    choose.toggle(index)
  }
  const onClick = (index: number, event: MouseEvent) => {
    setActive(index)
    if (event.shiftKey) choose.range(anchor.current, index)
    else if (event.ctrlKey || event.metaKey) toggle(index)
    else {
      anchor.current = index
      choose.clear()
      onOpen(index, false)
    }
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
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
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
            ref={isMeasured && virtualizer.measureElement}
            data-index={index}
            style={{ ...(isMeasured ? {} : { height: rowHeight }), transform: `translateY(${start}px)` }}
            onClick={(event) => onClick(index, event)}
            onAuxClick={(event) => event.button === 1 && onOpen(index, true)}
            onMouseDown={(event) => {
              // Choosing a stretch of rows would mark their words.
              if (event.shiftKey) event.preventDefault()
            }}
            onKeyDown={onKeyDown}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  )
}
