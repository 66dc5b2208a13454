import { StorageError } from '#core/ports.ts'
import type { MessageCode } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { errorCode } from '../disk/disk.ts'

/** A message of this part. */
export const said = (code: MessageCode, data?: Message['data']): Message => (data ? { code, data } : { code })

/** Why the disk refused, in words. */
export function reasonOf(error: unknown): Message {
  if (error instanceof StorageError) return error.said
  const code = errorCode(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return said('storage.full')
    case 'EACCES':
    case 'EPERM':
      return said('storage.denied')
    case 'EROFS':
      return said('storage.read-only-disk')
    case 'ENOENT':
      return said('storage.gone')
    default:
      return said('storage.failed', { error: code || 'unknown' })
  }
}

/** A failed call of the disk as the core expects it; anything else is a bug and stays what it is. */
export function storageError(error: unknown): unknown {
  return isDiskFailure(error) ? new StorageError('STORAGE', reasonOf(error), error) : error
}

/** Whether the disk said so: neither a bug of ours nor a refusal, which has a code of its own (LOCKED, NOT_FOUND). */
export const isDiskFailure = (error: unknown) => !(error instanceof StorageError) && errorCode(error) !== ''
