import { useState } from 'react'
import type { Comparison } from '#ui/notes/comparison.ts'
import type { Picks, SideName } from './differences.ts'

interface Kept {
  readonly picks: Picks
  /** The side that is written into, where somebody chose. */
  readonly target: SideName | null
}

const none: Kept = { picks: new Map(), target: null }

/** What was picked and is not written yet, while the window is open: whoever goes elsewhere and comes back finds it. */
const kept = new Map<Comparison, Kept>()

export function useKeptPicks(comparison: Comparison): readonly [Kept, (next: Partial<Kept>) => void] {
  const [now, setNow] = useState(() => kept.get(comparison) ?? none)
  const keep = (next: Partial<Kept>) => {
    const whole = { ...now, ...next }
    kept.set(comparison, whole)
    setNow(whole)
  }
  return [now, keep]
}
