import { useSyncExternalStore } from 'react'

const key = 'ascertain.source-mode'
const listeners = new Set<() => void>()

const isOn = () => sessionStorage.getItem(key) === 'on'

/** Whether texts are shown as their bare source, in even letters. Holds for this window, through reloads. */
export function useSourceMode(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, isOn)
}

export function turnSourceMode(): void {
  sessionStorage.setItem(key, isOn() ? 'off' : 'on')
  for (const listener of listeners) listener()
}
