import { useSyncExternalStore } from 'react'
import type { CommandId } from '#shared/commands/index.ts'
import { keysOf, type OwnKeys } from '#shared/commands/own-keys.ts'
import { keyText } from './key-text.ts'

let own: OwnKeys = {}
const listeners = new Set<() => void>()

/** The keys that somebody changed on this computer, as the host keeps them. */
export const ownKeys = (): OwnKeys => own

export function showKeys(next: OwnKeys): void {
  if (JSON.stringify(next) === JSON.stringify(own)) return
  own = next
  for (const listener of listeners) listener()
}

export const useOwnKeys = (): OwnKeys => useSyncExternalStore(listen, ownKeys)

/** The first keys of a command, as they stand on this keyboard; '' where there are none. */
export function useKeyWords(): (id: CommandId) => string {
  const now = useOwnKeys()
  return (id) => keyText(keysOf(id, now)[0] ?? '')
}

function listen(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}
