import type { HostEvent } from '#shared/api/host.ts'

/** What somebody asks of this window from outside of it: a menu, or an address that another program opened. */
export type Wish = Extract<HostEvent, { type: 'command' | 'go' }>

type Listener = (wish: Wish) => void
const listeners = new Set<Listener>()

export const wishes = {
  tell(wish: Wish): void {
    for (const listener of listeners) listener(wish)
  },
  /** @returns how to stop */
  listen(listener: Listener): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
