import { useSyncExternalStore } from 'react'

/** A value of the whole window, which is shown in many places and changed from any. */
export interface WindowStore<T> {
  now(): T
  set(next: T): void
  /** A hook: draws again when it is another. */
  useNow(): T
}

/** @param first what it is until it is set; asked for when somebody looks */
export function windowStore<T>(first: () => T): WindowStore<T> {
  const listeners = new Set<() => void>()
  let held: { readonly value: T } | null = null
  const now = () => {
    held ??= { value: first() }
    return held.value
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    now,
    set(next) {
      held = { value: next }
      for (const listener of listeners) listener()
    },
    useNow: () => useSyncExternalStore(listen, now),
  }
}
