/** What this computer keeps under a key; null where it keeps nothing for us. A window that was loaded again has its own. */
export function keptText(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key)
  } catch {
    return null // a browser that keeps nothing for us
  }
}

/** Keeps it for the next start and, where `forWindow`, for this window. */
export function keepText(key: string, text: string, forWindow = false): void {
  try {
    if (forWindow) sessionStorage.setItem(key, text)
    localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing for us: it holds as long as the window is open.
  }
}

/** Reads what was kept; null where it is no JSON: something else wrote there, and it is no loss. */
export function readKept(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
