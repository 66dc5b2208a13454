import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows of a list that are drawn, and where. */
export interface RowLayout {
  readonly items: readonly { readonly index: number; readonly start: number }[]
  /** Of all rows together, in pixels. */
  readonly height: number
  /** Brings a row into sight. */
  show(index: number): void
  /** Back to the first row. */
  begin(): void
}

/** Rows drawn above and beneath those in sight, so that a turn of the wheel finds them there. */
const around = 2

/** What is in sight of a list whose rows are all of one height: nothing is kept of a row, so that their number does not matter. */
export function useFixedRows(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowLayout {
  const [sight, setSight] = useState({ top: 0, height: 0 })
  const lastTop = useRef(0)
  const look = useCallback(() => {
    const { scrollTop: top = 0, clientHeight: height = 0 } = box.current ?? {}
    lastTop.current = top
    const rowOf = (pixels: number) => Math.floor(pixels / rowHeight)
    setSight((now) => (now.height === height && rowOf(now.top) === rowOf(top) ? now : { top, height }))
  }, [box, rowHeight])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    look()
    // Drawn before the next frame: else a list that is scrolled fast shows nothing.
    const lookAtOnce = () => flushSync(look)
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', lookAtOnce, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', lookAtOnce)
    }
  }, [box, look])

  const top = Math.max(0, Math.min(sight.top, count * rowHeight - sight.height))
  const first = Math.max(0, Math.floor(top / rowHeight) - around)
  const end = sight.height === 0 ? 0 : Math.min(count, Math.ceil((top + sight.height) / rowHeight) + around)
  return {
    items: Array.from({ length: Math.max(0, end - first) }, (_, at) => ({ index: first + at, start: (first + at) * rowHeight })),
    height: count * rowHeight,
    show(index) {
      const element = box.current
      if (!element) return
      const start = index * rowHeight
      if (start < element.scrollTop) element.scrollTop = start
      else if (start + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = start + rowHeight - element.clientHeight
      look()
    },
    begin() {
      // Asking the element would have the page laid out at once, and mostly it stands there.
      if (lastTop.current !== 0 && box.current) box.current.scrollTop = 0
    },
  }
}
