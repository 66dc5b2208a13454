import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** The row that is open, if it is known where it is. */
  readonly isSelected: (index: number) => boolean
  readonly renderRow: (index: number) => ReactNode
  readonly onOpen: (index: number) => void
  /** First and last row in sight. */
  readonly onSight: (from: number, to: number) => void
  readonly handle?: Ref<VirtualListHandle>
  /** The list begins anew from its top when this changes. */
  readonly resetKey: string
}

export interface VirtualListHandle {
  focus(): void
}

/** A list of any length in which only what is in sight is drawn; a listbox to keys and screen readers. */
export function VirtualList({ label, count, rowHeight, isSelected, renderRow, onOpen, onSight, handle, resetKey }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [active, setActive] = useState(0)
  const virtualizer = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8 })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0

  useEffect(() => onSight(from, to), [onSight, from, to])
  useEffect(() => virtualizer.measure(), [virtualizer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew just when the key changes
  useEffect(() => {
    setActive(0)
    virtualizer.scrollToOffset(0)
  }, [resetKey])
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }), [])

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    virtualizer.scrollToIndex(next)
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step) go(step())
    else if (event.key === 'Enter' || event.key === ' ') onOpen(active)
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
            aria-selected={isSelected(index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="virtual-row"
            data-active={index === active || undefined}
            style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            onClick={() => {
              setActive(index)
              onOpen(index)
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
