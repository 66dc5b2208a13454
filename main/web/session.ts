import { createHash, randomBytes } from 'node:crypto'

/** All in milliseconds. */
export interface SessionTimes {
  /** How long a one-time code may wait to be used. */
  readonly code: number
  /** From the last window's goodbye to the end of the host; long enough for a reload, which says goodbye too. */
  readonly goodbye: number
  /** From the loss of the last event stream to the end, where a window never said goodbye: a crash, or a browser that slept. */
  readonly lost: number
}

export const usualTimes: SessionTimes = { code: 60_000, goodbye: 10_000, lost: 600_000 }

/** Who may ask, and whether anybody is still there. */
export interface Sessions {
  /** A fresh one-time code for one window. The launch address bears it because other users can read addresses among the processes. */
  code(): string
  /** The token for a code, or null where it is unknown, used or too old. */
  enter(code: string): string | null
  /** Whether the token is one of ours; whoever asks this is there. */
  knows(token: string): boolean
  /** The window of this token follows the events, until the answer is called: it is there, whatever it said before. */
  follow(token: string): () => void
  /** The window of this token goes; its token stays good, since it may only be reloading. */
  goodbye(token: string): void
  /**
   * The browser that was opened for us has ended, and with it the windows in it, which may not have had the time to say so. A window
   * elsewhere is still there while it follows the events.
   */
  browserGone(): void
  /** Forgets all and never calls `onOver` any more. */
  end(): void
}

interface Kept {
  /** Fingerprints of the tokens of windows that a killed host had; they are good here too. */
  readonly windows: readonly string[]
  /** Told all fingerprints whenever there is a new one. */
  readonly onWindows: (windows: readonly string[]) => void
}

/** @param onOver called once, when nobody has been there for long enough; never before the first window came */
export function createSessions(times: SessionTimes, onOver: () => void, { windows: kept, onWindows }: Kept = nobody): Sessions {
  const codes = new Map<string, NodeJS.Timeout>()
  /** Fingerprints of the tokens, so that no comparison tells how much of a guess was right. True: its window is there. */
  const windows = new Map<string, boolean>(kept.map((window) => [window, false]))
  let streams = 0
  let timer: NodeJS.Timeout | undefined

  function watch(): void {
    clearTimeout(timer)
    if (windows.size === 0 || streams > 0) return
    const isAnyThere = [...windows.values()].some((isThere) => isThere)
    timer = setTimeout(onOver, isAnyThere ? times.lost : times.goodbye)
  }

  return {
    code() {
      const code = secret()
      const key = fingerprint(code)
      codes.set(
        key,
        setTimeout(() => codes.delete(key), times.code),
      )
      return code
    },
    enter(code) {
      const key = fingerprint(code)
      const expiry = codes.get(key)
      if (!expiry) return null
      clearTimeout(expiry)
      codes.delete(key)
      const token = secret()
      windows.set(fingerprint(token), true)
      onWindows([...windows.keys()])
      watch()
      return token
    },
    knows(token) {
      const isKnown = windows.has(fingerprint(token))
      if (isKnown) watch()
      return isKnown
    },
    follow(token) {
      windows.set(fingerprint(token), true)
      streams += 1
      watch()
      return () => {
        streams -= 1
        watch()
      }
    },
    goodbye(token) {
      windows.set(fingerprint(token), false)
      watch()
    },
    browserGone() {
      for (const token of windows.keys()) windows.set(token, false)
      watch()
    },
    end() {
      for (const expiry of codes.values()) clearTimeout(expiry)
      codes.clear()
      windows.clear()
      clearTimeout(timer)
    },
  }
}

const nobody: Kept = { windows: [], onWindows: () => {} }

const secret = () => randomBytes(32).toString('base64url')
const fingerprint = (text: string) => createHash('sha256').update(text).digest('base64')
