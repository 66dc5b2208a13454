import type { KeyboardEvent, PointerEvent } from 'react'
import { say } from '#shared/messages/index.ts'
import { type PartName, useLayout, widenPart, widths } from './layout.ts'

/** Pixels of one press of an arrow key. */
const stride = 16

/**
 * The edge of a part of the window, to be dragged, or moved by arrows, Home and End. It stands in the part at its end; before the inspector,
 * which scrolls as a whole.
 */
export function Divider({ part }: { readonly part: PartName }) {
  const isBefore = part === 'inspector'
  const width = useLayout()[part].width
  const { least, most, usual } = widths[part]
  const shownWidth = (divider: HTMLElement) =>
    (isBefore ? divider.nextElementSibling : divider.parentElement)?.getBoundingClientRect().width ?? least
  /** Which way of the page makes the part wider. */
  const direction = (divider: HTMLElement) => (getComputedStyle(divider).direction === 'rtl' ? -1 : 1) * (isBefore ? -1 : 1)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const divider = event.currentTarget
    const [from, begun, way] = [event.clientX, shownWidth(divider), direction(divider)]
    divider.setPointerCapture(event.pointerId)
    const onMove = (move: globalThis.PointerEvent) => widenPart(part, begun + way * (move.clientX - from))
    divider.addEventListener('pointermove', onMove)
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', onMove), { once: true })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const divider = event.currentTarget
    const now = shownWidth(divider)
    const steps: { readonly [key: string]: number } = {
      ArrowRight: now + stride * direction(divider),
      ArrowLeft: now - stride * direction(divider),
      Home: least,
      End: most,
    }
    const to = steps[event.key]
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    widenPart(part, to)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; ARIA's separator that takes the focus can
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say(`layout.edge-${part}`)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width ?? usual}
      tabIndex={0}
      className="divider"
      data-part={part}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}
