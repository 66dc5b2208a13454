import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder among these whose vault bears an id; null where none does, or none of that id can be read. */
export async function vaultOfId(id: string, folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) if ((await idOf(folder)) === id) return folder
  return null
}

async function idOf(folder: string): Promise<unknown> {
  try {
    const read: unknown = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'))
    return typeof read === 'object' && read !== null ? Reflect.get(read, 'id') : null
  } catch {
    return null
  }
}
