import { drafts } from './drafts.ts'

/**
 * Nothing typed is left behind: leaving the window sends it, closing it waits for the answer (the browser asks), and what can only be sent
 * while the page goes outlives it.
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
  window.addEventListener('pagehide', () => void drafts.flush(true))
}
