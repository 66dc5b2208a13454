import { spawn } from 'node:child_process'
import { calledFrom, root } from './called-from.mjs'

/** A program that ends itself says how; one that the system ends, or cannot load, this soon (milliseconds) never started. */
const soon = 10_000
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/**
 * Opens the built program in Electron and ends with it.
 * @param onNoStart what to do instead where Electron does not run on this computer; null: nothing
 */
export function startElectron(binary, args, onNoStart) {
  const since = performance.now()
  // As root Chromium does not start in its sandbox.
  const child = spawn(binary, [...(isRoot ? ['--no-sandbox'] : []), root, ...args], {
    env: { ...process.env, INIT_CWD: calledFrom },
    stdio: 'inherit',
  })
  let isOver = false
  const stop = (signal) => {
    isOver = true
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const handlers = signals.map((signal) => [signal, () => stop(signal)])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  const end = (code, signal) => {
    for (const [name, handler] of handlers) process.off(name, handler)
    const neverRan = !isOver && performance.now() - since < soon && (signal !== null || code === 127)
    if (neverRan && onNoStart) onNoStart()
    else process.exit(code ?? 1)
  }
  child.once('error', () => end(127, null))
  child.once('exit', end)
}
