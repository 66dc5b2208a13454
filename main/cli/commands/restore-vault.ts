import type { Core } from '#core/app.ts'
import { restoreBackup } from '#core/backups/restore.ts'
import type { Backup } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Json } from '#shared/base/json.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** `restore VAULT [BACKUP]`: brings back what a backup has otherwise, after a backup of how things stand; `--list` only shows them. */
export async function restoreVault(command: Extract<Command, { is: 'restore' }>, terminal: Terminal): Promise<ExitCode> {
  return withVault(command.vault, async ({ parts }) => {
    const backups = [...(await parts.ports.storage.backups.list())].sort((a, b) => (a.at < b.at ? 1 : -1))
    return command.list ? list(backups, terminal) : restore(parts, chosen(backups, command.backup), terminal)
  })
}

function list(backups: readonly Backup[], terminal: Terminal): ExitCode {
  if (backups.length === 0) terminal.say({ code: 'cli.restore.none' })
  for (const { name, at, notes, place } of backups) terminal.say({ code: 'cli.restore.backup', data: { name, at, notes, place } })
  terminal.answer({ backups } as unknown as Json)
  return exitCodes.done
}

async function restore(parts: Core['parts'], { name }: Backup, terminal: Terminal): Promise<ExitCode> {
  const { signal, progress } = terminal
  const before = await parts.ports.storage.backups.make()
  const result = await restoreBackup(parts, name, undefined, null, { signal, progress, warn: terminal.say })
  const { restored } = result as { restored: number }
  terminal.say({ code: 'cli.restore.done', data: { name, count: restored, before: before.name } })
  terminal.answer({ backup: name, restored, before: before.name })
  return exitCodes.done
}

/** The one named, else the newest. */
function chosen(backups: readonly Backup[], name: string | null): Backup {
  const [newest] = backups
  const found = name === null ? newest : backups.find((backup) => backup.name === name)
  if (found) return found
  throw new Refusal('NOT_FOUND', name === null ? { code: 'cli.restore.none' } : { code: 'cli.restore.no-such', data: { name } })
}
