import { drafts } from './drafts.ts'
import { credentials, hasToken } from './session.ts'

/**
 * Nothing typed is left behind: leaving the window sends it, closing it waits for the answer (the browser asks), and what can only be sent
 * while the page goes outlives it. The host is told when the window is closed.
 */
export function saveOnLeaving(): void {
  window.addEventListener('blur', () => void drafts.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void drafts.flush(true)
  })
  window.addEventListener('beforeunload', (event) => {
    void drafts.flush(true)
    if (drafts.isDirty) event.preventDefault()
  })
  window.addEventListener('pagehide', () => {
    void drafts.flush(true)
    if (hasToken()) void fetch('/session/bye', { method: 'POST', headers: credentials(), keepalive: true }).catch(() => {})
  })
  // Shown again as it was left: its events ended with it.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
