import type { Clock } from '#core/ports.ts'
import type { TaskControl } from './tasks.ts'

/** Work on many items is done in slices of so many milliseconds, with breaks for whoever waits. */
const slice = 10

/** Does something with each item, one after the other; tells how far it is, and throws the signal's reason when it is cancelled. */
export async function inSlices<Item>(
  items: readonly Item[],
  { signal, progress }: Pick<TaskControl, 'signal' | 'progress'>,
  clock: Pick<Clock, 'monotonic'>,
  work: (item: Item) => void,
): Promise<void> {
  let until = clock.monotonic() + slice
  for (const [at, item] of items.entries()) {
    if (clock.monotonic() >= until) {
      progress(at, items.length)
      await new Promise<void>((resolve) => setTimeout(resolve, 0))
      until = clock.monotonic() + slice
    }
    signal.throwIfAborted()
    work(item)
  }
  progress(items.length, items.length)
}
