import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { runChild } from './child.ts'
import { partNames, parts } from './parts/index.ts'
import { ratios, withMeasured } from './readme.ts'
import { isMet, type Row, table } from './row.ts'

/** What every part is given. */
export interface Bench {
  /** How many notes the vaults have. */
  readonly size: number
  /** Says what is being done, while it lasts. */
  say(line: string): void
}

const usage = `npm run bench [-- PART …] [--size N] [--readme]\nparts: ${partNames.join(', ')}; all of them when none is named; 10,000 notes unless --size says otherwise\n--readme writes the ratios into README.md\n`
/** From the bundle in out/bench. */
const readme = resolve(import.meta.dirname, '../../README.md')

async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--size')
  const size = at < 0 ? 10_000 : Number(args[at + 1])
  const named = args.filter((arg, index) => !arg.startsWith('-') && (at < 0 || index !== at + 1))
  const unknown = named.filter((name) => !partNames.includes(name))
  if (args.includes('--help') || unknown.length > 0 || !Number.isSafeInteger(size) || size < 1) {
    process.stdout.write(usage)
    return args.includes('--help') ? 0 : 2
  }
  const bench: Bench = { size, say: (line) => process.stderr.write(`${line}\n`) }
  const rows: Row[] = []
  for (const [name, run] of parts) {
    if (named.length > 0 && !named.includes(name)) continue
    bench.say(`${name} …`)
    rows.push(...(await run(bench)))
  }
  const computer = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  const measured = `${size.toLocaleString('en')} notes; ${computer}`
  process.stdout.write(`${measured}\n\n${table(rows)}\n`)
  if (args.includes('--readme')) await writeFile(readme, withMeasured(await readFile(readme, 'utf8'), `${measured}:\n\n${ratios(rows)}`))
  const missed = rows.filter((row) => isMet(row) === false)
  if (missed.length > 0) process.stdout.write(`\nnot met: ${missed.map(({ what }) => what).join('; ')}\n`)
  return 0
}

const [mode, ...rest] = process.argv.slice(2)
process.exitCode = mode === '--child' ? await runChild(rest) : await main(process.argv.slice(2))
