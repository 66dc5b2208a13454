import type { CoreEvent } from '#shared/api/events.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Kind } from '#shared/notes/note.ts'

type Changed = Extract<CoreEvent, { type: 'notes.changed' }>

/** More ids than this in one event are told as "everything". */
const mostIds = 500

export interface Bus {
  publish(event: CoreEvent): void
  /** Events from now on, merged while nobody reads; ends with the signal. */
  subscribe(first: CoreEvent, signal: AbortSignal | undefined): AsyncGenerator<CoreEvent, void, void>
}

/** Our own queue a subscriber: what waits is merged, so that it holds a handful at the most and nothing is ever dropped. */
export function createBus(): Bus {
  const queues = new Set<{ add(event: CoreEvent): void }>()
  return {
    publish(event) {
      for (const queue of queues) queue.add(event)
    },
    async *subscribe(first, signal) {
      const waiting: CoreEvent[] = [first]
      let wake: (() => void) | null = null
      const queue = {
        add(event: CoreEvent) {
          mergeInto(waiting, event)
          wake?.()
        },
      }
      const stop = () => wake?.()
      queues.add(queue)
      signal?.addEventListener('abort', stop, { once: true })
      try {
        while (!signal?.aborted) {
          const event = waiting.shift()
          if (event) yield event
          else {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            wake = null
          }
        }
      } finally {
        queues.delete(queue)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}

/** Puts an event behind those that wait, merged with one that says the same kind of thing. */
export function mergeInto(waiting: CoreEvent[], event: CoreEvent): void {
  const at = waiting.findIndex((other) => sameSubject(other, event))
  const other = waiting[at]
  if (!other) waiting.push(event)
  else if (other.type === 'notes.changed' && event.type === 'notes.changed') waiting[at] = mergeChanged(other, event)
}

function sameSubject(a: CoreEvent, b: CoreEvent): boolean {
  return a.type === b.type && (a.type !== 'task.changed' || (b.type === 'task.changed' && a.task === b.task))
}

function mergeChanged(a: Changed, b: Changed): Changed {
  const ids: { [kind in Kind]?: readonly NoteId[] } = { ...a.ids }
  let count = 0
  for (const [kind, more] of Object.entries(b.ids) as [Kind, readonly NoteId[]][]) ids[kind] = [...new Set([...(ids[kind] ?? []), ...more])]
  for (const list of Object.values(ids)) count += list.length
  const everything = a.everything || b.everything || count > mostIds
  return {
    type: 'notes.changed',
    from: Math.min(a.from, b.from),
    version: Math.max(a.version, b.version),
    window: a.window === b.window ? a.window : null,
    ids: everything ? {} : ids,
    ...(everything ? { everything: true as const } : {}),
  }
}
