import { StorageError } from '#core/ports.ts'
import { isDiskFailure, reasonOf } from './storage-failure.ts'
import type { VaultContext } from './vault-context.ts'

/** Work that nobody waits for: where the disk fails it is told as a problem; where the program does, the log says so. */
export async function inBackground({ problems, log }: VaultContext, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof StorageError || isDiskFailure(error)) problems.add('problem.background', { reason: reasonOf(error).code })
    else log.write('error', 'storage.background', { error: error instanceof Error ? error.name : '' })
  }
}

/** Work whose failure costs nobody anything: only the log tells. */
export async function quietly({ log }: VaultContext, code: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.write('error', code, { error: reasonOf(error).code })
  }
}
