import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isObject } from '#shared/base/json.ts'

/** The windows of a host that was killed: where they still ask, and the fingerprints of their tokens. */
export interface KeptSessions {
  readonly port: number
  readonly windows: readonly string[]
}

/**
 * A file that outlives a killed host, and no other: windows that were open then find the next host where they left the last one, and store what
 * was typed meanwhile. It holds no token, only what tells one.
 */
export class SessionFile {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Null where the last host ended by itself, or nothing can be made of the file. */
  read(): KeptSessions | null {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      if (!isObject(kept) || typeof kept.port !== 'number' || !Array.isArray(kept.windows)) return null
      return { port: kept.port, windows: kept.windows.filter((one) => typeof one === 'string') }
    } catch {
      return null
    }
  }

  /** Best effort: without it, a window of a killed host can only show what is not stored. */
  keep(sessions: KeptSessions): void {
    const beside = `${this.#path}.${process.pid}.tmp`
    try {
      writeFileSync(beside, JSON.stringify(sessions), { mode: 0o600 })
      renameSync(beside, this.#path)
    } catch {
      rmSync(beside, { force: true })
    }
  }

  forget(): void {
    rmSync(this.#path, { force: true })
  }
}
