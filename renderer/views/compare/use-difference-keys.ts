import { type RefObject, useRef } from 'react'
import { useOffer } from '#ui/kit/commands.tsx'
import type { SideName } from './differences.ts'
import type { Picking } from './TakeButton.tsx'

/** From one difference to the next by keys, and taking a side of the one that was come to. */
export function useDifferenceKeys(place: RefObject<HTMLElement | null>, { sideOf, pick }: Picking): void {
  const at = useRef<string | null>(null)
  const keyAt = () => {
    const focused = document.activeElement
    const named = focused instanceof HTMLElement && place.current?.contains(focused) ? focused.dataset.difference : undefined
    at.current = named ?? at.current
    return at.current
  }
  const buttons = () => [...(place.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]
  const goTo = (key: string) => {
    at.current = key
    const both = buttons().filter(({ dataset }) => dataset.difference === key)
    const button = both.find(({ dataset }) => dataset.side === sideOf(key)) ?? both[0]
    button?.focus()
    button?.scrollIntoView({ block: 'center' })
  }
  const step = (by: 1 | -1) => {
    const keys = [...new Set(buttons().flatMap(({ dataset }) => dataset.difference ?? []))]
    const now = keys.indexOf(keyAt() ?? '')
    const next = keys[now < 0 ? (by > 0 ? 0 : keys.length - 1) : (now + by + keys.length) % keys.length]
    if (next !== undefined) goTo(next)
  }
  const take = (side: SideName) => {
    const key = keyAt()
    if (key !== null) pick(key, side)
  }
  useOffer('compare.next', () => step(1))
  useOffer('compare.previous', () => step(-1))
  useOffer('compare.left', () => take('left'))
  useOffer('compare.right', () => take('right'))
}
