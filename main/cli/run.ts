import { StorageError } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programVersion } from '#core/vault/program-version.ts'
import type { MakeNoteWriter } from '#node/export/note-writer.ts'
import { assertNever } from '#shared/base/assert-never.ts'
import { checkVault } from './commands/check-vault.ts'
import { exportVault } from './commands/export-vault.ts'
import { newVault } from './commands/new-vault.ts'
import { restoreVault } from './commands/restore-vault.ts'
import { searchVault } from './commands/search-vault.ts'
import { showInfo } from './commands/show-info.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { BadUsage, type Command, readCommand } from './options.ts'
import type { Terminal } from './terminal.ts'

/**
 * Does what the words after the program's name ask for.
 * @param from the folder that relative paths are meant from
 * @param writer writes the notes of an export; without it, the thread that prints them
 */
export async function run(args: readonly string[], from: string, terminal: Terminal, writer?: MakeNoteWriter): Promise<ExitCode> {
  try {
    return await dispatch(readCommand(args, from), terminal, writer)
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.complain({ code: 'cli.cancelled' })
      return exitCodes.cancelled
    }
    if (!(error instanceof BadUsage || error instanceof StorageError || error instanceof Refusal)) throw error
    terminal.complain(error.said)
    if (error instanceof BadUsage) return exitCodes.usage
    return error.code === 'LOCKED' ? exitCodes.locked : exitCodes.failed
  }
}

function dispatch(command: Command, terminal: Terminal, writer: MakeNoteWriter | undefined): Promise<ExitCode> {
  switch (command.is) {
    case 'help':
      return tell(terminal, { code: 'cli.help' }, 'help')
    case 'version':
      return tell(terminal, { code: 'cli.version', data: { version: programVersion } }, 'version')
    case 'new':
      return newVault(command, terminal)
    case 'export':
      return exportVault(command, terminal, writer)
    case 'check':
      return checkVault(command, terminal)
    case 'search':
      return searchVault(command, terminal)
    case 'restore':
      return restoreVault(command, terminal)
    case 'info':
      return showInfo(command, terminal)
    default:
      return assertNever(command)
  }
}

async function tell(terminal: Terminal, message: Parameters<Terminal['say']>[0], name: 'help' | 'version'): Promise<ExitCode> {
  terminal.say(message)
  terminal.answer(name === 'version' ? { version: programVersion } : { help: message.code })
  return exitCodes.done
}
