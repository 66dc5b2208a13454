/**
 * Who this window is to the host. The web host opens it with a one-time code in the address's fragment, which is exchanged for a token that
 * lives in this tab only. The desktop host, which nobody else can reach, names its windows in their addresses instead.
 */
type Listener = () => void

const tokenKey = 'ascertain.token'
const windowKey = 'ascertain.window'
let over = false
const listeners = new Set<Listener>()

/** What the host calls this window, where it does. */
const given = new URLSearchParams(location.search).get('window')

/** A name for this window, the same after a reload: undo is per window. */
export const windowId = given ?? keptOr(windowKey, () => crypto.randomUUID())

/** Exchanges the code in the address, if there is one; the address is clean afterwards. Returns whether the window may ask the core. */
export async function enter(): Promise<boolean> {
  const code = /^#code=(.+)$/.exec(location.hash)?.[1]
  if (code !== undefined) {
    history.replaceState(null, '', location.pathname + location.search)
    const answer = await fetch('/session', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: code })
    if (answer.ok) sessionStorage.setItem(tokenKey, (await answer.text()).trim())
  }
  if (given === null && !hasToken()) endSession()
  return !over
}

/** Whether the host knows this window by a token, and waits for its goodbye. */
export const hasToken = (): boolean => sessionStorage.getItem(tokenKey) !== null

/** What every request carries. */
export function credentials(): Record<string, string> {
  const token = sessionStorage.getItem(tokenKey)
  return { 'x-window': windowId, ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
}

/** The host does not know us any more; only a new window helps. */
export function endSession(): void {
  over = true
  sessionStorage.removeItem(tokenKey)
  for (const listener of listeners) listener()
}

export const isSessionOver = (): boolean => over

export function onSession(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function keptOr(key: string, make: () => string): string {
  const kept = sessionStorage.getItem(key)
  if (kept !== null) return kept
  const made = make()
  sessionStorage.setItem(key, made)
  return made
}
