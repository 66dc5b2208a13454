import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { WindowEvent } from '#shared/api/host.ts'
import type { contract } from '#shared/api/index.ts'
import type { HostDesk, OpenCore } from './host-desk.ts'

/**
 * What one window is told: the host's own events and those of whichever core is open, in one stream. The first is `state`, so that a window that
 * comes late asks how things stand; each core begins with its `hello`. Ends with the signal, or where a core's events end though the core goes on: the
 * window then begins anew.
 */
export async function* windowEvents(
  desk: HostDesk,
  core: () => OpenCore,
  window: string | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<WindowEvent, void, void> {
  const waiting: WindowEvent[] = [{ type: 'state' }]
  let wake = () => {}
  let taken = () => {}
  let followed: OpenCore | null = null
  let following = new AbortController()
  let isOver = false

  const tell = (event: WindowEvent) => {
    waiting.push(event)
    wake()
  }
  const end = () => {
    isOver = true
    following.abort()
    taken()
    wake()
  }

  async function pump(open: Extract<OpenCore, { fetch: unknown }>, until: AbortSignal): Promise<void> {
    try {
      for await (const event of await eventsOf(open.fetch, until)) {
        if (until.aborted) return
        tell(event)
        // The core merges what waits; here nothing piles up.
        await new Promise<void>((resolve) => (taken = resolve))
      }
    } catch {
      // It stopped, or is closed: the desk tells of it.
    }
    if (!until.aborted && core() === open) end()
  }

  function followCore(): void {
    const open = core()
    if (open === followed) return
    followed = open
    following.abort()
    following = new AbortController()
    if ('fetch' in open) void pump(open, following.signal)
  }

  const stop = desk.listen((event) => {
    tell(event)
    followCore()
  }, window)
  signal?.addEventListener('abort', end, { once: true })
  followCore()
  try {
    while (!isOver && !signal?.aborted) {
      const event = waiting.shift()
      if (event) {
        yield event
        if (waiting.length === 0) taken()
      } else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    stop()
    end()
    signal?.removeEventListener('abort', end)
  }
}

function eventsOf(fetch: (request: Request) => Promise<Response>, signal: AbortSignal) {
  const link = new RPCLink({ url: 'http://core/rpc', fetch: (request) => fetch(request) })
  const client: ContractRouterClient<typeof contract> = createORPCClient(link)
  return client.events.watch({}, { signal })
}
