import { createContext, useContext } from 'react'
import { say } from '#shared/messages/index.ts'
import type { SideName } from './differences.ts'

/** How differences are picked. */
export interface Picking {
  /** Null where nothing can be written into. */
  readonly target: SideName | null
  readonly sideOf: (key: string) => SideName
  readonly pick: (key: string, side: SideName) => void
}

export const PickingContext = createContext<Picking>({ target: null, sideOf: () => 'left', pick: () => {} })

interface Props {
  readonly difference: string
  readonly side: SideName
  /** '' where the side has nothing there. */
  readonly words: string
}

/** What one side has in a place where the sides differ; a press takes it. */
export function TakeButton({ difference, side, words }: Props) {
  const { target, sideOf, pick } = useContext(PickingContext)
  const shown = words.trim() === '' ? words.replaceAll('\n', '↵') || '∅' : words
  if (target === null) return side === 'left' ? <del>{shown}</del> : <ins>{shown}</ins>
  const said = words.trim() === '' ? say('compare.nothing') : words
  return (
    <button
      type="button"
      className="take"
      data-difference={difference}
      data-side={side}
      aria-pressed={sideOf(difference) === side}
      aria-label={say(side === 'left' ? 'compare.take-left' : 'compare.take-right', { words: said })}
      dir="auto"
      onClick={() => pick(difference, side)}
    >
      {shown}
    </button>
  )
}
