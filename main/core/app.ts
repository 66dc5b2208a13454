import { RPCHandler } from '@orpc/server/fetch'
import { backups } from './backups/handlers.ts'
import { createBus } from './events/bus.ts'
import { events } from './events/handlers.ts'
import { exchange } from './exchange/handlers.ts'
import { history } from './history/handlers.ts'
import { createUndo } from './history/undo.ts'
import { links } from './links/handlers.ts'
import { createLinks } from './links/links.ts'
import { createMentionIndex } from './mentions/mention-index.ts'
import { notes } from './notes/handlers.ts'
import { createLists } from './notes/lists.ts'
import { createNameOrder } from './notes/name-order.ts'
import { createSuggest } from './notes/suggest.ts'
import { createTags } from './notes/tags.ts'
import type { Parts } from './parts.ts'
import type { Ports } from './ports.ts'
import { replace } from './replace/handlers.ts'
import { search } from './search/handlers.ts'
import { createSearch } from './search/search.ts'
import { serveFile } from './serve/files.ts'
import { secure } from './serve/headers.ts'
import { type Call, keepAlive, procedures, windowOf } from './serve/procedures.ts'
import { changedEvent } from './store/changed-event.ts'
import { takeOutside } from './store/outside.ts'
import { createStore } from './store/store.ts'
import { createReader } from './store/vault-reader.ts'
import { tasks } from './tasks/handlers.ts'
import { createTasks } from './tasks/tasks.ts'
import { vault } from './vault/handlers.ts'

/** The whole application without a window, a server or a disk of its own. */
export interface Core {
  /** `/rpc` by POST, `/files` by GET and PUT; every answer bears the security headers. */
  fetch(request: Request): Promise<Response>
  /** What hosts without a window (the command line, the benchmarks) call directly. */
  readonly parts: Parts
  /** Ends tasks, writes what waits, closes the vault. */
  close(): Promise<void>
}

/** Wires the parts; the only place that does. */
export function createCore(ports: Ports): Core {
  const parts = createParts(ports)
  const os = procedures(ports)
  const router = os.router({
    vault: vault(os, parts),
    notes: notes(os, parts),
    links: links(os, parts),
    history: history(os, parts),
    tasks: tasks(os, parts),
    exchange: exchange(os, parts),
    backups: backups(os, parts),
    search: search(os, parts),
    replace: replace(os, parts),
    events: events(os, parts),
  })
  const rpc = new RPCHandler<Call>(router, { eventIteratorKeepAliveInterval: keepAlive })

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/files/') || pathname === '/files') return serveFile(request, parts)
    const { response } = await rpc.handle(request, { prefix: '/rpc', context: { window: windowOf(request) } })
    return response ?? new Response(null, { status: 404 })
  }

  return {
    parts,
    async fetch(request) {
      parts.search.begin()
      return secure(await answer(request))
    },
    async close() {
      await parts.tasks.close()
      parts.links.index.stop()
      await parts.search.stop()
      parts.suggest.stop()
      await ports.storage.close()
    },
  }
}

function createParts(ports: Ports): Parts {
  const store = createStore(ports)
  const linked = createLinks(store, () => ports.clock.monotonic())
  const nameOrder = createNameOrder()
  const lists = createLists(store, nameOrder)
  const suggest = createSuggest(store, linked.names, () => ports.clock.monotonic())
  const tags = createTags(store, nameOrder)
  const undo = createUndo(ports, store)
  const bus = createBus()
  const running = createTasks(ports)
  const mentions = createMentionIndex(store)
  const reader = createReader(store, linked)
  const found = createSearch({ store, links: linked, lists, tasks: running }, ports)
  store.onCommitted((diff) => bus.publish(changedEvent(diff)))
  const tellAll = () => bus.publish({ type: 'notes.changed', from: 0, version: store.version, ids: {}, window: null, everything: true })
  store.onReset(tellAll)
  nameOrder.onChange(tellAll)
  linked.index.onReady(() => bus.publish({ type: 'vault.changed' }))
  found.onReady(() => bus.publish({ type: 'vault.changed' }))
  ports.storage.onState(() => bus.publish({ type: 'vault.changed' }))
  ports.storage.backups.onMade(() => bus.publish({ type: 'vault.changed' }))
  ports.storage.onOutside((found) => takeOutside(ports, store, linked, found))
  running.onChange((task) => bus.publish({ type: 'task.changed', task }))
  return { ports, store, links: linked, lists, nameOrder, suggest, tags, mentions, undo, tasks: running, bus, reader, search: found }
}
