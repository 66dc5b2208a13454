// npm run cli -- COMMAND …: builds what is stale, then runs the command line in the folder it was called from.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { calledFrom, root } from './called-from.mjs'
import { ensureBuilt } from './ensure-built.mjs'

ensureBuilt()
const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { cwd: calledFrom, stdio: 'inherit' })
// In a terminal Ctrl-C reaches the command as well, and it says how it ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('close', (code) => process.exit(code ?? 1))
