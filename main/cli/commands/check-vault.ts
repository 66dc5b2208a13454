import { checkVault as check } from '#core/vault/check.ts'
import type { CheckReport } from '#shared/api/vault.ts'
import type { Json } from '#shared/base/json.ts'
import { sayMessage } from '#shared/messages/index.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** `check VAULT`: reads everything and says what is wrong. */
export async function checkVault({ vault }: Extract<Command, { is: 'check' }>, terminal: Terminal): Promise<ExitCode> {
  const { signal, progress } = terminal
  const report = (await withVault(vault, ({ parts }) => check(parts, { signal, progress, warn: terminal.say }))) as unknown as CheckReport
  const { notes, trashed, links, unresolved, ambiguous, toTombstones, attachments, history, problems } = report
  terminal.say({ code: 'cli.check.notes', data: { notes, trashed } })
  terminal.say({ code: 'cli.check.links', data: { links, unresolved, ambiguous, gone: toTombstones } })
  terminal.say({ code: 'cli.check.rest', data: { files: attachments.files, unused: attachments.unused, entries: history.entries } })
  for (const problem of problems) terminal.say(problem)
  terminal.say(problems.length === 0 ? { code: 'cli.check.sound' } : { code: 'cli.check.problems', data: { count: problems.length } })
  const said = problems.map(({ code, data = {} }) => ({ code, data, message: sayMessage({ code, data }) }))
  terminal.answer({ vault, ...report, problems: said } as unknown as Json)
  return problems.length === 0 ? exitCodes.done : exitCodes.problems
}
