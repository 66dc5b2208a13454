import { foldName } from '#shared/base/fold-name.ts'

/** The key under which a note's `links` pins a target. Part of the disk format: a change here is a migration. */
export function targetKey(target: string): string {
  return foldName(target)
}
