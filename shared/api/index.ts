import { backups } from './backups.ts'
import { events } from './events.ts'
import { exchange } from './exchange.ts'
import { history } from './history.ts'
import { host } from './host.ts'
import { links } from './links.ts'
import { notes } from './notes.ts'
import { replace } from './replace.ts'
import { search } from './search.ts'
import { tasks } from './tasks.ts'
import { vault } from './vault.ts'

/** All that a window knows of a core. */
export const contract = { vault, notes, links, history, tasks, exchange, backups, search, replace, events }

/** What a host answers by itself, before the core. */
export const hostContract = { host }

/** All that a window may ask. */
export const windowContract = { ...contract, ...hostContract }
