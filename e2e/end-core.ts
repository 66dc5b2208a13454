import type { Browser } from '@playwright/test'
import type { WebHost } from './web-host.ts'

/**
 * Ends the thread of a host's core from outside, as an error that nobody caught would: by the inspector that Node opens on SIGUSR1. The program has no
 * part in it. A browser speaks to it, since Node 20 has no WebSocket of its own.
 */
export async function endCore(host: WebHost, browser: Browser): Promise<void> {
  process.kill(host.pid, 'SIGUSR1')
  const address = await inspectorOf(host)
  const page = await browser.newPage()
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve, reject) => {
        const socket = new WebSocket(to)
        socket.onerror = () => reject(new Error('no inspector'))
        socket.onopen = () => socket.send('{"id":1,"method":"NodeWorker.enable","params":{"waitForDebuggerOnStart":false}}')
        socket.onmessage = ({ data }) => {
          const { method, params } = JSON.parse(data)
          if (method === 'NodeWorker.attachedToWorker') {
            const message = '{"id":1,"method":"Runtime.evaluate","params":{"expression":"process.exit(1)"}}'
            socket.send(
              JSON.stringify({ id: 2, method: 'NodeWorker.sendMessageToWorker', params: { sessionId: params.sessionId, message } }),
            )
          } else if (method === 'NodeWorker.detachedFromWorker') {
            socket.close()
            resolve()
          }
        }
      }),
    address,
  )
  await page.close()
}

async function inspectorOf(host: WebHost): Promise<string> {
  for (;;) {
    const found = /Debugger listening on (ws:\S+)/.exec(host.output())?.[1]
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
