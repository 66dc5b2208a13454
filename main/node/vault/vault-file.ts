import { join } from 'node:path'
import { Low } from 'lowdb'
import { StorageError, type VaultChange, type VaultInfo, type VaultSettings } from '#core/ports.ts'
import { isInstant } from '#shared/base/instant.ts'
import { isObject, own } from '#shared/base/json.ts'
import { isKind, kindNames } from '#shared/notes/index.ts'
import { isSameFile, unlessMissing } from '../disk/disk.ts'
import { DurableFile } from './durable-file.ts'
import { keep } from './kept.ts'
import type { Kinds } from './migrate-notes.ts'
import { parseSearches } from './saved-searches.ts'
import { said } from './storage-failure.ts'
import type { VaultContext } from './vault-context.ts'
import { parseWriters, type Writer, withWriter, writerOn } from './writers.ts'

/** The format of the folder this program writes; it reads all before it. */
export const vaultFormat = 1

/** vault.json: what the port tells, and which shards were ever written (bits of 64 hex digits), so that a missing one is noticed. */
export interface VaultData extends Omit<VaultInfo, 'settings'> {
  readonly settings: StoredSettings
  readonly written: string
}

/** `who`: the name given last, on whichever computer. */
interface StoredSettings extends VaultSettings {
  readonly writers: readonly Writer[]
}

/** vault.json through lowdb, with a copy that is written after it and read where it is damaged. */
export class VaultFile {
  readonly #context: VaultContext
  readonly #low: Low<VaultData | null>
  readonly #file: DurableFile<VaultData | null>
  readonly #copy: DurableFile<VaultData | null>
  /** Set while vault.json on disk is not what we go by. */
  #damaged: Uint8Array | null = null

  constructor(context: VaultContext) {
    this.#context = context
    const file = (path: string) =>
      new DurableFile<VaultData | null>(context.disk, path, {
        parse: (bytes) => parseVault(bytes, context.kinds),
        serialize: (data) => `${JSON.stringify(data, null, 2)}\n`,
        random: () => context.ids.random(),
      })
    this.#file = file(context.paths.vault)
    this.#copy = file(context.paths.vaultCopy)
    this.#low = new Low(this.#file, null)
  }

  get data(): VaultData {
    if (!this.#low.data) throw new Error('vault.json is not read yet')
    return this.#low.data
  }

  /** What the port tells of it. */
  get info(): VaultInfo {
    const { id, name, format, createdAt, migrations, settings } = this.data
    const { writers, who: before, ...others } = settings
    const { computer, who } = this.#context.writer
    return { id, name, format, createdAt, migrations, settings: { ...others, who: writerOn(writers, computer, before, who) } }
  }

  /** Rejects NOT_FOUND (no vault), UNSUPPORTED (made by a newer program), STORAGE (damaged, and so is its copy). */
  async read(): Promise<void> {
    try {
      await this.#low.read()
      if (this.#low.data) return
    } catch (error) {
      if (!(error instanceof VaultDamage)) throw error
      this.#damaged = error.bytes
    }
    const found = await this.#readCopies()
    if (!found) {
      throw this.#damaged
        ? new StorageError('STORAGE', said('storage.vault-json-damaged'))
        : new StorageError('NOT_FOUND', said('storage.not-a-vault'))
    }
    this.#low.data = found
    this.#damaged ??= new Uint8Array(0)
    this.#context.problems.add('problem.vault-json', {})
  }

  /** Writes vault.json anew where it was damaged, after a copy of the damaged one. */
  async mend(): Promise<void> {
    if (this.#damaged) await this.write({})
  }

  /** Name and settings as the port tells them. */
  async configure({ name, settings }: VaultChange): Promise<void> {
    await this.write({ ...(name === undefined ? {} : { name }), ...(settings === undefined ? {} : { settings: this.#stored(settings) }) })
  }

  #stored(change: Partial<VaultSettings>): StoredSettings {
    const { who: last, writers } = this.data.settings
    const settings = { ...this.info.settings, ...change }
    const { who } = settings
    if (who === this.info.settings.who) return { ...settings, who: last, writers }
    return { ...settings, writers: withWriter(writers, { computer: this.#context.writer.computer, who }) }
  }

  async write(change: Partial<VaultData>): Promise<void> {
    const before = this.data
    if (this.#damaged && this.#damaged.length > 0) await keep(this.#context, 'vault.json', this.#damaged)
    this.#low.data = { ...before, ...change }
    try {
      await this.#low.write()
    } catch (error) {
      this.#low.data = before
      throw error
    }
    this.#damaged = null
    await this.#copy.write(this.#low.data)
  }

  /** What another program wrote into vault.json since; damaged or foreign content is let be. */
  async readAgain(): Promise<boolean> {
    const stat = await unlessMissing(this.#context.disk.stat(this.#file.path))
    if (!stat || isSameFile(stat, this.#file.known)) return false
    const before = this.data
    try {
      const found = await this.#file.read()
      if (found?.id !== before.id) return false
      // What we know of the shards is newer than what the other wrote.
      this.#low.data = { ...found, written: before.written, migrations: before.migrations }
      return true
    } catch (error) {
      if (!(error instanceof VaultDamage || error instanceof StorageError)) throw error
      this.#damaged = error instanceof VaultDamage ? error.bytes : null
      this.#context.problems.add('problem.vault-json', {})
      return false
    }
  }

  async #readCopies(): Promise<VaultData | null> {
    const { disk, paths } = this.#context
    const backups = ((await unlessMissing(disk.list(paths.backups))) ?? []).reverse()
    for (const path of [paths.vaultCopy, ...backups.map((name) => join(paths.backups, name, 'vault.json'))]) {
      try {
        const bytes = await unlessMissing(disk.read(path))
        if (bytes) return parseVault(bytes, this.#context.kinds)
      } catch (error) {
        if (!(error instanceof VaultDamage)) throw error
      }
    }
    return null
  }
}

class VaultDamage extends Error {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    super('vault.json is damaged')
    this.bytes = bytes
  }
}

/** What a new vault's `migrations` say: nothing is to be done. */
export const noMigrations = (kinds: Kinds): VaultInfo['migrations'] =>
  Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].migrations.length]))

/** Throws VaultDamage, or UNSUPPORTED where a newer program made it. */
function parseVault(bytes: Uint8Array, kinds: Kinds): VaultData {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString())
  } catch {
    throw new VaultDamage(bytes)
  }
  if (!isObject(value)) throw new VaultDamage(bytes)
  const { format, id, name, createdAt, migrations, settings, written } = value
  if (!Number.isSafeInteger(format) || (format as number) < 1) throw new VaultDamage(bytes)
  if ((format as number) > vaultFormat) throw new StorageError('UNSUPPORTED', said('storage.newer', { format: format as number }))
  if (typeof id !== 'string' || typeof name !== 'string' || !isInstant(createdAt)) throw new VaultDamage(bytes)
  if (isObject(migrations)) {
    for (const [kind, number] of Object.entries(migrations)) {
      if (!isKind(kind) || typeof number !== 'number' || number > kinds[kind].migrations.length) {
        throw new StorageError('UNSUPPORTED', said('storage.newer-kind', { kind }))
      }
    }
  }
  const second = isObject(settings) ? own(settings, 'secondBackup') : null
  const who = isObject(settings) ? own(settings, 'who') : ''
  return {
    ...value,
    format: format as number,
    id,
    name,
    createdAt,
    migrations: isObject(migrations) ? (migrations as VaultInfo['migrations']) : {},
    settings: {
      ...(isObject(settings) ? settings : {}),
      who: typeof who === 'string' ? who : '',
      secondBackup: typeof second === 'string' ? second : null,
      writers: parseWriters(isObject(settings) ? own(settings, 'writers') : []),
      searches: parseSearches(isObject(settings) ? own(settings, 'searches') : []),
      wordForms: !isObject(settings) || own(settings, 'wordForms') !== false,
    },
    written: typeof written === 'string' && /^[0-9a-f]{64}$/.test(written) ? written : noShards,
  }
}

/** No shard was written yet. */
export const noShards = '0'.repeat(64)

/** Shard n is bit n % 4 of hex digit n / 4. */
export function isWritten(written: string, shard: number): boolean {
  return ((Number.parseInt(written[shard >> 2] ?? '0', 16) >> (shard & 3)) & 1) === 1
}

export function withWritten(written: string, shards: Iterable<number>): string {
  const digits = [...written].map((digit) => Number.parseInt(digit, 16))
  for (const shard of shards) digits[shard >> 2] = (digits[shard >> 2] ?? 0) | (1 << (shard & 3))
  return digits.map((digit) => digit.toString(16)).join('')
}
