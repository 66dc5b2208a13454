import type { CoreEvent } from '#shared/api/events.ts'
import { api, client, queries } from './client.ts'
import { drafts } from './drafts.ts'
import { ownSaves } from './own-saves.ts'
import { isSessionOver, windowId } from './session.ts'
import { touch } from './touch.ts'

const firstWait = 100
const longestWait = 5000
let version = -1

/** Follows the core's events for ever; begins again by itself. Resolves when the core first says hello, or cannot be reached. */
export function followEvents(): Promise<void> {
  // Another program may have changed the vault's files while the person was there; what it did comes as an event.
  window.addEventListener('focus', () => void client.vault.look({}).catch(() => {}))
  return new Promise((begun) => void follow(begun))
}

async function follow(begun: () => void): Promise<void> {
  for (let wait = firstWait; !isSessionOver(); wait = Math.min(wait * 2, longestWait)) {
    try {
      for await (const event of await client.events.watch({})) {
        wait = firstWait
        hear(event)
        begun()
      }
    } catch {
      // The core is gone or the host slept: what was asked meanwhile says so where it stands.
    }
    begun()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

function hear(event: CoreEvent): void {
  switch (event.type) {
    case 'hello':
      // The first hello comes before anything is asked; a later one after a break in which anything may have happened.
      if (version !== -1) {
        dropAll()
        drafts.retry()
      }
      version = event.version
      return
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
  void queries.invalidateQueries({ queryKey })
}

function dropAll(): void {
  void queries.invalidateQueries()
}
