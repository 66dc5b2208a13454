import { askAgain } from './ask-again.ts'
import { queries } from './client.ts'
import { isTouched, readKey, type Touched } from './invalidation.ts'

/** Asks again whatever the change may have changed. */
export function touch(touched: Touched): void {
  void askAgain(queries, {
    predicate: (query) => isTouched({ ...readKey(query.queryKey), data: query.state.data }, touched),
  })
}
