import type { CoreEvent } from '#shared/api/events.ts'
import type { WindowEvent } from '#shared/api/host.ts'
import { askAgain } from './ask-again.ts'
import { api, client, queries } from './client.ts'
import { drafts } from './drafts.ts'
import { wishes } from './host-wishes.ts'
import { ownSaves } from './own-saves.ts'
import { isSessionOver, windowId } from './session.ts'
import { touch } from './touch.ts'

const firstWait = 100
const longestWait = 5000
let version = -1
let hasBegun = false

/**
 * Follows what host and core say for ever; begins again by itself. Resolves when the core first says hello, or there is none to say it: then the
 * window can be drawn.
 */
export async function followEvents(): Promise<void> {
  // Another program may have changed the vault's files while the person was there; what it did comes as an event.
  window.addEventListener('focus', () => void client.vault.look({}).catch(() => {}))
  await new Promise<void>((begun) => void follow(begun))
  hasBegun = true
}

async function follow(begun: () => void): Promise<void> {
  for (let wait = firstWait; !isSessionOver(); wait = Math.min(wait * 2, longestWait)) {
    try {
      for await (const event of await client.host.watch({})) {
        wait = firstWait
        await hear(event, begun)
      }
    } catch {
      // The host is gone or slept: what was asked meanwhile says so where it stands.
    }
    begun()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

async function hear(event: WindowEvent, begun: () => void): Promise<void> {
  switch (event.type) {
    case 'state': {
      if (hasBegun) return drop(api.host.state.key())
      const state = await queries.fetchQuery(api.host.state.queryOptions({ input: {} }))
      if (state.core.is === 'down') begun()
      return
    }
    case 'core':
      return drop(api.host.state.key())
    case 'vault':
      // Nothing of the one before means anything now; what was typed in it stays in its drafts, and is stored when it is open again.
      location.hash = '#/'
      void queries.resetQueries()
      return
    case 'command':
    case 'go':
      return wishes.tell(event)
    case 'hello':
      // The first comes before anything is asked; a later one after a break in which anything may have happened.
      if (hasBegun) {
        dropAll()
        drafts.retry()
      }
      version = event.version
      return begun()
    default:
      return hearCore(event)
  }
}

function hearCore(event: Exclude<CoreEvent, { type: 'hello' }>): void {
  switch (event.type) {
    case 'notes.changed':
      hearNotes(event)
      return
    case 'task.changed':
      drop(api.tasks.list.key())
      drop(api.tasks.get.key({ input: { task: event.task } }))
      return
    case 'vault.changed':
      drop(api.vault.state.key())
      drop(api.vault.problems.key())
      drop(api.backups.list.key())
      // All texts may have been read now, or words mean another thing.
      drop(api.search.key())
      return
  }
}

function hearNotes(event: Extract<CoreEvent, { type: 'notes.changed' }>): void {
  const ids = Object.values(event.ids).flat()
  const isOwn = event.window === windowId && ownSaves.covers(ids, event.from, event.version)
  const missed = event.from !== version + 1
  version = Math.max(version, event.version)
  ownSaves.heard(event.version)
  if (missed || event.everything) dropAll()
  else if (!isOwn) {
    const kinds = new Set(Object.keys(event.ids))
    const undo = event.window === windowId || event.window === null
    touch({ ids: new Set(ids), kinds, names: true, links: true, fields: true, undo })
  }
}

function drop(queryKey: readonly unknown[]): void {
  void askAgain(queries, { queryKey })
}

function dropAll(): void {
  void askAgain(queries)
}
