import type { Json } from '#shared/base/json.ts'
import { kindNames } from '#shared/notes/index.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** `info VAULT`: what is in it. */
export async function showInfo({ vault }: Extract<Command, { is: 'info' }>, terminal: Terminal): Promise<ExitCode> {
  const info = await withVault(vault, async ({ parts: { lists, ports } }) => {
    const { storage } = ports
    const { id, name, format, createdAt } = storage.info
    const backups = (await storage.backups.list()).map((backup) => backup.at).sort()
    const readOnly = storage.state.is === 'read-only' ? storage.state.reason : null
    const counts = { ...lists.counts }
    return { id, name, format, createdAt, counts, trashed: lists.trashed, problems: storage.problems.length, backups, readOnly }
  })
  const notes = Object.values(info.counts).reduce((sum, count) => sum + count, 0)
  terminal.say({ code: 'cli.info.vault', data: { name: info.name, folder: vault, id: info.id, made: info.createdAt.slice(0, 10) } })
  terminal.say({ code: 'cli.info.notes', data: { notes, trashed: info.trashed } })
  for (const kind of kindNames)
    if (info.counts[kind] > 0) terminal.say({ code: 'cli.export.kind', data: { kind, count: info.counts[kind] } })
  const last = info.backups[info.backups.length - 1]
  terminal.say(last ? { code: 'cli.info.backups', data: { count: info.backups.length, last } } : { code: 'cli.restore.none' })
  if (info.problems > 0) terminal.say({ code: 'cli.info.problems', data: { count: info.problems } })
  if (info.readOnly) terminal.say(info.readOnly)
  terminal.answer({ folder: vault, ...info } as unknown as Json)
  return exitCodes.done
}
