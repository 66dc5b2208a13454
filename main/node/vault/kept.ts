import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { errorCode } from '../disk/disk.ts'
import { replaceFile } from './durable-file.ts'
import type { VaultContext } from './vault-context.ts'

/**
 * Puts bytes aside in `kept/`, where nothing of ours ever changes or removes them. Resolves once they are durable; the same bytes under
 * the same name are kept once.
 */
export async function keep(
  { disk, paths, ids }: Pick<VaultContext, 'disk' | 'paths' | 'ids'>,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const dot = name.lastIndexOf('.')
  const mark = (crc32(bytes) >>> 0).toString(16).padStart(8, '0')
  const kept = dot < 0 ? `${name}-${mark}` : `${name.slice(0, dot)}-${mark}${name.slice(dot)}`
  await makeFolder(disk, paths.kept)
  if (!(await disk.list(paths.kept)).includes(kept)) await replaceFile(disk, join(paths.kept, kept), bytes, ids.random())
  await disk.syncFolder(paths.kept)
  return kept
}

/** Makes the folder where it is not there. */
export async function makeFolder(disk: VaultContext['disk'], path: string): Promise<boolean> {
  try {
    await disk.mkdir(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}
