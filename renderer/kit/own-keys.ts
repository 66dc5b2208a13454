import type { CommandId } from '#shared/commands/index.ts'
import { keysOf, type OwnKeys } from '#shared/commands/own-keys.ts'
import { keyText } from './key-text.ts'
import { windowStore } from './window-store.ts'

const kept = windowStore<OwnKeys>(() => ({}))

/** The keys that somebody changed on this computer, as the host keeps them. */
export const ownKeys = kept.now
export const useOwnKeys = kept.useNow

export function showKeys(next: OwnKeys): void {
  if (JSON.stringify(next) !== JSON.stringify(kept.now())) kept.set(next)
}

/** The first keys of a command, as they stand on this keyboard; '' where there are none. */
export function useKeyWords(): (id: CommandId) => string {
  const now = useOwnKeys()
  return (id) => keyText(keysOf(id, now)[0] ?? '')
}
