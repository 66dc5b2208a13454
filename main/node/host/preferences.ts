import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isObject } from '#shared/base/json.ts'
import { readOwnKeys } from '#shared/commands/own-keys.ts'
import type { Message } from '#shared/notes/change.ts'
import { type Preferences, readPreferences, usualPreferences } from '#shared/preferences/index.ts'
import { errorCode } from '../disk/disk.ts'

/** UTF-16 units; a longer file is none of ours, and reading it would hold up the start. */
const longest = 1_000_000

/** The person's preferences in a file beside the program's data, and what was wrong with it. */
export class PreferencesFile {
  readonly #path: string
  #now: Preferences
  #written: Promise<void> = Promise.resolve()
  readonly problem: Message | null

  private constructor(path: string, now: Preferences, problem: Message | null) {
    this.#path = path
    this.#now = now
    this.problem = problem
  }

  /** What cannot be read is as usual; it is kept aside as `preferences.broken-….json`, lest it be written over, and said. */
  static async open(path: string): Promise<PreferencesFile> {
    try {
      const text = await readFile(path, 'utf8')
      // Editors of Windows begin a file with a mark of its encoding.
      const read: unknown = text.length > longest ? null : JSON.parse(text.replace(/^\uFEFF/, ''))
      if (!isObject(read)) throw new SyntaxError('not an object')
      const { ignored } = readOwnKeys(read.keys)
      const problem = ignored > 0 ? { code: 'host.keys-ignored', data: { count: ignored } } : null
      return new PreferencesFile(path, readPreferences(read), problem)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return new PreferencesFile(path, usualPreferences, null)
      const kept = path.replace(/\.json$/, `.broken-${new Date().toISOString().replaceAll(':', '-')}.json`)
      const isKept = await rename(path, kept).then(yes, no)
      const problem = isKept ? { code: 'host.preferences-broken', data: { kept } } : { code: 'host.preferences-unreadable' }
      return new PreferencesFile(path, usualPreferences, problem)
    }
  }

  get now(): Preferences {
    return this.#now
  }

  /** Counts at once, for whoever changes another at the same time; resolves when it is written. The file is replaced whole or not at all. */
  async change(change: { readonly [name in keyof Preferences]?: Preferences[name] | undefined }): Promise<void> {
    const given = Object.entries(change).filter(([, value]) => value !== undefined)
    this.#now = readPreferences({ ...this.#now, ...Object.fromEntries(given) })
    const mine = this.#written.then(() => this.#write())
    this.#written = mine.catch(() => {}) // told to whoever made it
    await mine
  }

  async #write(): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true })
    const beside = `${this.#path}.${randomUUID()}.tmp`
    try {
      await writeFile(beside, `${JSON.stringify(this.#now, null, 2)}\n`)
      await rename(beside, this.#path)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
  }
}

const yes = () => true
const no = () => false
