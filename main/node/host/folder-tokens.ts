import { randomBytes } from 'node:crypto'
import { Refusal } from '#core/refusal.ts'

/** Milliseconds for which a token stands for its folder after it was given last. */
const good = 3_600_000

/** Paths as the window knows them: it is shown a folder and names it by a token, so that no page can make the host open just any path. */
export class FolderTokens {
  readonly #folders = new Map<string, { readonly folder: string; until: number }>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** The same token for the same folder while it is good. */
  tokenOf(folder: string): string {
    const until = this.#now() + good
    for (const [token, kept] of this.#folders) {
      if (kept.until < this.#now()) this.#folders.delete(token)
      else if (kept.folder === folder) {
        kept.until = until
        return token
      }
    }
    const token = randomBytes(16).toString('base64url')
    this.#folders.set(token, { folder, until })
    return token
  }

  /** Refuses what is unknown or too old. */
  folderOf(token: string): string {
    const kept = this.#folders.get(token)
    if (!kept || kept.until < this.#now()) throw new Refusal('NOT_FOUND', { code: 'host.token-old' })
    return kept.folder
  }
}
