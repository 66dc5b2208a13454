import { execFile } from 'node:child_process'
import { floorOfOpening, keeping, opening, openingWhole } from './opening.ts'
import { asking } from './search/asking.ts'
import { baselines } from './search/baselines.ts'
import { indexing } from './search/indexing.ts'

/** What runs in a process of its own, so that each time is the first one, with nothing warm and nothing in memory. */
const works: { readonly [name: string]: (argument: string) => Promise<object> } = {
  opening,
  openingWhole,
  keeping,
  floor: floorOfOpening,
  indexing,
  asking,
  baselines,
}

/** The child's side: does the work and prints what it found. */
export async function runChild([name = '', argument = '']: readonly string[]): Promise<number> {
  const work = works[name]
  if (!work) throw new RangeError(`no such work: ${name}`)
  process.stdout.write(JSON.stringify(await work(argument)))
  return 0
}

/** The parent's side: does one of the works in a new process. */
export function inChild(name: string, argument: string): Promise<{ readonly [number: string]: number }> {
  return new Promise((resolve, reject) => {
    const args = [...process.execArgv, process.argv[1] ?? '', '--child', name, argument]
    execFile(process.execPath, args, (error, out, err) => (error ? reject(new Error(err, { cause: error })) : resolve(JSON.parse(out))))
  })
}
