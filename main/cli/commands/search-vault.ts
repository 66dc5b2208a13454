import { setTimeout } from 'node:timers/promises'
import type { Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** Milliseconds between two looks at whether all texts have been read. */
const pause = 20

/** `search VAULT QUERY`: the notes it asks for, best first, a line each. */
export async function searchVault({ vault, query, limit }: Extract<Command, { is: 'search' }>, terminal: Terminal): Promise<ExitCode> {
  const found = await withVault(vault, async ({ parts: { search } }) => {
    const ask = () => search.notes({ query, isTyping: false, sort: 'fit', offset: 0, limit })
    let answer = ask()
    while (!answer.complete) {
      terminal.signal.throwIfAborted()
      await setTimeout(pause)
      answer = ask()
    }
    return answer
  })
  const { problems } = parseQuery(query)
  for (const { message } of problems) terminal.say(message)
  const widest = Math.max(0, ...found.rows.map(({ kind }) => say(`kind.${kind}`).length))
  for (const { id, kind, title } of found.rows)
    terminal.say({ code: 'cli.search.row', data: { kind: say(`kind.${kind}`).padEnd(widest), title, id } })
  terminal.say({ code: 'cli.search.total', data: { count: found.total, shown: found.rows.length } })
  terminal.answer({ total: found.total, problems: problems.map(({ message }) => message), rows: found.rows } as unknown as Json)
  return exitCodes.done
}
