import type { Bus } from './events/bus.ts'
import type { Undo } from './history/undo.ts'
import type { Links } from './links/links.ts'
import type { MentionIndex } from './mentions/mention-index.ts'
import type { Lists } from './notes/lists.ts'
import type { NameOrder } from './notes/name-order.ts'
import type { Suggest } from './notes/suggest.ts'
import type { Tags } from './notes/tags.ts'
import type { Ports } from './ports.ts'
import type { Search } from './search/search.ts'
import type { Store } from './store/store.ts'
import type { VaultReader } from './store/vault-reader.ts'
import type { Tasks } from './tasks/tasks.ts'

/** The parts of one core, wired in app.ts, as the handlers of the areas take them. */
export interface Parts {
  readonly ports: Ports
  readonly store: Store
  readonly links: Links
  readonly lists: Lists
  readonly nameOrder: NameOrder
  readonly suggest: Suggest
  readonly tags: Tags
  readonly mentions: MentionIndex
  readonly undo: Undo
  readonly tasks: Tasks
  readonly bus: Bus
  readonly reader: VaultReader
  readonly search: Search
}
