import { queries } from './client.ts'
import { isTouched, readKey, type Touched } from './invalidation.ts'

/** Asks again whatever the change may have changed: at once what is shown, the rest when it is shown next. */
export function touch(touched: Touched): void {
  void queries.invalidateQueries({
    predicate: (query) => isTouched({ ...readKey(query.queryKey), data: query.state.data }, touched),
  })
}
