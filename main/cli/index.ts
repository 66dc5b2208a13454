#!/usr/bin/env node
import { threadNoteWriter } from '#node/export/thread-note-writer.ts'
import { systemLocales } from '#node/system-locales.ts'
import { speak } from '#shared/messages/index.ts'
import { languageIn } from './options.ts'
import { run } from './run.ts'
import { createTerminal } from './terminal.ts'

const args = process.argv.slice(2)
const controller = new AbortController()
// The first Ctrl-C ends the work cleanly; a second one does not wait.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(new Error(signal)))
// What reads our words may stop early (`| head`): no reason to fail.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

await speak(languageIn(args), systemLocales())
process.exitCode = await run(
  args,
  process.cwd(),
  createTerminal(process.stdout, process.stderr, args.includes('--json'), controller.signal),
  threadNoteWriter,
)
