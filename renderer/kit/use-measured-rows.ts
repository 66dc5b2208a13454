import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import type { RowLayout } from './use-fixed-rows.ts'

/** What is in sight of a list whose rows are as high as what is in them. */
export function useMeasuredRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  guess: number,
): RowLayout & { readonly measure: (row: Element | null) => void } {
  const virtualizer = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => guess, overscan: 8 })
  const begin = useCallback(() => virtualizer.scrollToOffset(0), [virtualizer])
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    show: (index) => virtualizer.scrollToIndex(index),
    begin,
    measure: virtualizer.measureElement,
  }
}
