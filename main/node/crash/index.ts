import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { cutPower } from './cut-power.ts'
import { failCalls } from './fail-calls.ts'
import { killChild } from './kill-child.ts'
import { scribble } from './scribble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const help = `Kills, cuts the power of and fails the vault on disk, and looks for what is lost.

  npm run crash -- [--rounds N] [--cuts N] [--part a|b|c] [--every N] [--seed S]

  a  N rounds of kill -9 of a real process (200)
  b  N cuts of the power on a disk in memory (2000)
  c  every call of the disk fails once with each of ENOSPC, EIO, EACCES, EROFS; --every N: each N-th`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      cuts: { type: 'string', default: '2000' },
      every: { type: 'string', default: '1' },
      part: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    say(help)
    return 0
  }
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
  const part = (name: string) => values.part === undefined || values.part === name
  const wrong: string[] = []
  say(`seed ${seed}`)
  if (part('a')) {
    const report = await killChild(Number(values.rounds), seed, [process.execPath, fileURLToPath(import.meta.url), '--child'], progress)
    const during = Object.entries(report.during).map(([what, count]) => `${what} ${count}`)
    say(
      `a  kill -9: ${report.rounds} rounds, ${report.acknowledged} acknowledged, ${lost(report.wrong)}; killed during ${during.join(', ')}`,
    )
    wrong.push(...report.wrong)
  }
  if (part('b')) {
    const report = await cutPower(Number(values.cuts), seed, progress)
    say(
      `b  power cut: ${report.cuts} cuts, ${report.acknowledged} acknowledged, ${lost(report.wrong)}; ${report.told} told of a torn journal`,
    )
    wrong.push(...report.wrong)
  }
  if (part('c')) {
    const report = await failCalls(Number(values.every), seed, progress)
    say(`c  failing calls: ${report.runs} runs over ${report.calls} calls, ${lost(report.wrong)}`)
    wrong.push(...report.wrong)
  }
  for (const line of wrong.slice(0, 20)) say(`   ${line}`)
  return wrong.length > 0 ? 1 : 0
}

const lost = (wrong: readonly string[]) => `${wrong.length} lost or wrong`

function progress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} `)
}

if (process.argv[2] === '--child') await scribble(process.argv[3] ?? '', Number(process.argv[4]))
else process.exitCode = await main()
