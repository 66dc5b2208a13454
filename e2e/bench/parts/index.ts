import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { backlinks } from './backlinks.ts'
import { exporting } from './export.ts'
import { heap } from './heap.ts'
import { letter } from './letter.ts'
import { memory } from './memory.ts'
import { mentions } from './mentions.ts'
import { open } from './open.ts'
import { roundTrip } from './round-trip.ts'
import { save } from './save.ts'
import { scroll } from './scroll.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { suggest } from './suggest.ts'
import { typing } from './typing.ts'
import { window } from './window.ts'

/** Each part by its name, in the order of the table. */
export const parts: readonly (readonly [name: string, run: (bench: Bench) => Promise<readonly Row[]>])[] = [
  ['open', open],
  ['memory', memory],
  ['save', save],
  ['letter', letter],
  ['backlinks', backlinks],
  ['mentions', mentions],
  ['suggest', suggest],
  ['search', search],
  ['export', exporting],
  ['round-trip', roundTrip],
  ['start', start],
  ['scroll', scroll],
  ['typing', typing],
  ['heap', heap],
  ['window', window],
]

export const partNames = parts.map(([name]) => name)
