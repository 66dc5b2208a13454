import { backups } from './backups.ts'
import { events } from './events.ts'
import { exchange } from './exchange.ts'
import { history } from './history.ts'
import { links } from './links.ts'
import { notes } from './notes.ts'
import { tasks } from './tasks.ts'
import { vault } from './vault.ts'

/** All that a window knows of the core. */
export const contract = { vault, notes, links, history, tasks, exchange, backups, events }
