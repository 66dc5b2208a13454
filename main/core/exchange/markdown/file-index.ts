import { foldName } from '#shared/base/fold-name.ts'

/** Finds a file by what a link calls it: its name or its path from the root, with or without `.md`, whatever the case. */
export class FileIndex<T> {
  readonly #files = new Map<string, T | null>()
  /** Answers by the target as asked: links of a vault name the same notes over and over. */
  readonly #found = new Map<string, T | undefined>()

  /** @param path from the root, with `/` and `.md` */
  add(path: string, value: T): void {
    this.#found.clear()
    const whole = fileKey(path)
    const name = whole.slice(whole.lastIndexOf('/') + 1)
    this.#files.set(whole, value)
    // Two files of one name in different folders: the name alone means neither.
    if (name !== whole) this.#files.set(name, this.#files.has(name) ? null : value)
  }

  find(target: string): T | undefined {
    const known = this.#found.get(target)
    if (known !== undefined || this.#found.has(target)) return known
    const found = this.#files.get(fileKey(target)) ?? undefined
    this.#found.set(target, found)
    return found
  }
}

function fileKey(target: string): string {
  return foldName(target.replace(/^\/+/, '')).replace(/\.md$/, '')
}
