import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import type { FolderIs } from '#shared/api/host.ts'
import { isObject } from '#shared/base/json.ts'
import { errorCode } from '../disk/disk.ts'

/** A path that somebody typed: whole, or from the home folder on with `~`. Refuses what is neither. */
export function typedPath(path: string, home: string): string {
  const typed = path.trim()
  const whole = typed === '~' ? home : /^~[/\\]/.test(typed) ? join(home, typed.slice(2)) : typed
  if (!isAbsolute(whole) || /\p{Cc}/u.test(whole)) throw new Refusal('INVALID', { code: 'host.path-not-whole' })
  return resolve(whole)
}

/** Refuses where the computer does not let us look. */
export async function lookAtFolder(folder: string): Promise<FolderIs> {
  try {
    const files = await readdir(folder)
    return files.includes('vault.json') ? 'vault' : files.length === 0 ? 'empty' : 'other'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing'
    if (errorCode(error) === 'ENOTDIR') return 'other'
    throw new Refusal('INVALID', { code: 'host.folder-unreadable', data: { error: errorCode(error) } })
  }
}

/** Whether a vault lies in a folder, and its name: as vault.json says, else the folder's. */
export async function vaultIn(folder: string): Promise<{ readonly name: string; readonly isThere: boolean }> {
  const name = basename(folder)
  const file = join(folder, 'vault.json')
  try {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'))
    return { name: isObject(data) && typeof data.name === 'string' ? data.name : name, isThere: true }
  } catch {
    // Damaged is there, and opening it says what is wrong.
    const isThere = await stat(file).then(
      () => true,
      () => false,
    )
    return { name, isThere }
  }
}
