import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { dataFolder } from '#node/data-folder.ts'
import { say } from '#shared/messages/index.ts'
import { linkScheme } from './deep-link.ts'
import { createProgram, type Program } from './program.ts'
import { registerScheme } from './scheme.ts'
import { shutSwitches } from './security/switches.ts'
import { readStartOptions } from './start-options.ts'

// Until the app is ready nothing is waited for: what is set here counts only before.
const data = dataFolder(process.platform, homedir(), process.env)
const options = readStartOptions(process.argv.slice(1), process.env.INIT_CWD ?? process.cwd())
app.setName('Ascertain')
// Chromium's own files, beside the vaults and not among them; the lock of the one program lies there too.
app.setPath('userData', join(data, 'window'))
app.enableSandbox()
shutSwitches(app)
registerScheme()
// While it is not packaged, the system would start Electron without the program.
if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)

let program: Promise<Program> | null = null
/** Links that macOS hands over before the program runs. */
const early: string[] = []

app.on('open-url', (event, address) => {
  event.preventDefault()
  if (program) void program.then((running) => running.visit([address]))
  else early.push(address)
})
app.on('second-instance', (_event, words, _from, asked) => {
  void program?.then((running) => running.startedAgain(words, asked))
})
let isQuitting = false
app.on('before-quit', () => {
  isQuitting = true
})
app.on('window-all-closed', () => {
  // On a Mac a program stays without windows, unless it was waiting for the last to save.
  if (process.platform !== 'darwin' || isQuitting) app.quit()
})
app.on('activate', () => void program?.then((running) => running.show()))

let isClosed = false
app.on('will-quit', (event) => {
  if (isClosed || !program) return
  event.preventDefault()
  const end = () => {
    isClosed = true
    app.quit()
  }
  program.then((running) => running.close()).then(end, end)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

if (app.requestSingleInstanceLock({ ...options })) {
  void app.whenReady().then(() => {
    program = createProgram(data, options.language)
    return program.then((running) => running.start(options, [...process.argv, ...early])).catch(fail)
  })
} else app.quit()

/** Without a window there is nowhere else to say it. */
function fail(error: unknown): void {
  dialog.showErrorBox(say('desktop.failed'), String(error))
  app.exit(1)
}
