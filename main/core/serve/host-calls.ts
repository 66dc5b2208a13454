import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { Ids, Log } from '#core/ports.ts'
import { errors } from '#shared/api/errors.ts'
import { hostContract } from '#shared/api/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { type Assets, serveAsset } from './assets.ts'
import { secure } from './headers.ts'
import type { HostDesk, OpenCore } from './host-desk.ts'
import { type Call, keepAlive, toTyped, windowOf } from './procedures.ts'
import { windowEvents } from './window-events.ts'

interface HostPorts {
  readonly assets: Assets
  readonly ids: Ids
  readonly log: Log
}

type Fetch = (request: Request) => Promise<Response>

/**
 * What a window of a host talks to: `/rpc/host/*` is answered by the desk and the window's files by the host, whether a vault is open or not; all else
 * goes to the core that is open now. Where there is none, or it stops meanwhile, calls are refused UNAVAILABLE with the reason.
 */
export function hostCalls(desk: HostDesk, ports: HostPorts, core: () => OpenCore): Fetch {
  const rpc = hostHandler(desk, ports, core)

  async function ofCore(request: Request): Promise<Response> {
    const open = core()
    if ('why' in open) return unavailable(open.why)
    try {
      return await open.fetch(request)
    } catch (error) {
      const now = core()
      if (request.signal.aborted || !('why' in now)) throw error
      return unavailable(now.why)
    }
  }

  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/rpc/host/')) return secure(await rpc(request))
    if (pathname.startsWith('/rpc/') || pathname === '/files' || pathname.startsWith('/files/')) return secure(await ofCore(request))
    return serveAsset(request, ports.assets, ports.ids)
  }
}

function hostHandler(desk: HostDesk, { ids, log }: HostPorts, core: () => OpenCore): Fetch {
  const os = implement(hostContract)
    .$context<Call>()
    .use(async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw toTyped(error, log, ids)
      }
    })
  const done = {}
  /** A change of what the host keeps; the new state is the answer. */
  const then = async (change: Promise<void>) => {
    await change
    return desk.state()
  }
  const router = os.router({
    host: {
      state: os.host.state.handler(() => desk.state()),
      pickFolder: os.host.pickFolder.handler(({ input, context, signal }) =>
        desk.pickFolder(input.purpose, { window: context.window, signal }),
      ),
      nameFolder: os.host.nameFolder.handler(({ input }) => desk.nameFolder(input.path)),
      newVault: os.host.newVault.handler(({ input }) => then(desk.newVault(input.token, input.name, input.who))),
      openVault: os.host.openVault.handler(({ input }) => then(desk.openVault(input.token, input.takeOver))),
      openSample: os.host.openSample.handler(() => then(desk.openSample())),
      forgetVault: os.host.forgetVault.handler(({ input }) => then(desk.forgetVault(input.token))),
      restartCore: os.host.restartCore.handler(() => then(desk.restartCore())),
      setPreferences: os.host.setPreferences.handler(({ input }) => then(desk.setPreferences(input))),
      notices: os.host.notices.handler(async () => ({ text: await desk.notices() })),
      openOutside: os.host.openOutside.handler(async ({ input, context, signal }) => {
        await desk.openOutside(input.address, { window: context.window, signal })
        return done
      }),
      reveal: os.host.reveal.handler(async ({ input }) => {
        await desk.reveal(input.what)
        return done
      }),
      newWindow: os.host.newWindow.handler(async ({ input, context, signal }) => {
        await desk.newWindow(input.address, { window: context.window, signal })
        return done
      }),
      setMenu: os.host.setMenu.handler(async ({ input, context, signal }) => {
        await desk.setMenu(input.commands, { window: context.window, signal })
        return done
      }),
      watch: os.host.watch.handler(({ context, signal }) => windowEvents(desk, core, context.window, signal)),
    },
  })
  const rpc = new RPCHandler<Call>(router, { eventIteratorKeepAliveInterval: keepAlive })
  return async (request) => {
    const abort = new AbortController()
    const heard = new Request(request, { signal: AbortSignal.any([request.signal, abort.signal]) })
    const { response } = await rpc.handle(heard, { prefix: '/rpc', context: { window: windowOf(request) } })
    return response ? abortedWith(response, abort) : new Response(null, { status: 404 })
  }
}

/**
 * A stream that is left aborts what makes it: Electron's requests have no signal, and a generator that waits for its next event hears nothing of
 * its body's end.
 */
function abortedWith(response: Response, abort: AbortController): Response {
  const { body } = response
  if (!body || response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response
  const chunks = body[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: () => abort.abort(),
    },
    { highWaterMark: 0 },
  )
  return new Response(stream, { status: response.status, headers: response.headers })
}

/** As oRPC writes an error, for calls that no router takes. */
function unavailable(said: Message): Response {
  const { status, message } = errors.UNAVAILABLE
  const error = new ORPCError('UNAVAILABLE', { defined: true, status, message, data: { said } })
  return new Response(JSON.stringify({ json: error.toJSON() }), { status, headers: { 'content-type': 'application/json' } })
}
