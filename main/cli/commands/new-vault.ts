import { basename } from 'node:path'
import { addSample } from '#core/exchange/add-sample.ts'
import { nodeClock } from '#node/clock.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { nodeIds } from '#node/ids.ts'
import { createVault } from '#node/vault/create-vault.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** `new FOLDER`: an empty vault, or one with the sample in it. */
export async function newVault({ folder, name, sample }: Extract<Command, { is: 'new' }>, terminal: Terminal): Promise<ExitCode> {
  const named = name ?? basename(folder)
  await createVault(folder, { name: named, disk: nodeDisk(), clock: nodeClock(), ids: nodeIds() })
  const answer = await withVault(folder, async ({ parts }) => {
    const { id } = parts.ports.storage.info
    if (!sample) return { id, notes: 0 }
    const { sampleFiles } = await import('#node/sample-files.ts')
    return { id, notes: await addSample(parts, sampleFiles) }
  })
  terminal.say({ code: 'cli.new.done', data: { folder, name: named, notes: answer.notes } })
  terminal.answer({ folder, name: named, ...answer })
  return exitCodes.done
}
