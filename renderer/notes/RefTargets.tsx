import { createContext, useContext } from 'react'
import type { LinkTarget } from '#shared/api/notes.ts'

/** What the pinned references of the note shown mean now, by the id they hold. */
export const RefTargets = createContext<ReadonlyMap<string, LinkTarget>>(new Map())

export const useRefTarget = (note: string | null): LinkTarget | undefined => {
  const targets = useContext(RefTargets)
  return note === null ? undefined : targets.get(note)
}
