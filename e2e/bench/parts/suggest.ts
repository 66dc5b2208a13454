import { type Nearest, nearTo } from '#core/notes/near-names.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { interleaved, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { generatedTitle } from '../vault/generated-notes.ts'

const titles = 100_000

/** Names that a mistyped one was meant for, out of 100,000, against a plain scan for a part; always of that size. */
export async function suggest(): Promise<readonly Row[]> {
  const names = Array.from({ length: titles }, (_, index) => [foldName(generatedTitle(index))])
  const typed = names.filter((_, index) => index % (titles / 5) === 0).map(([name = '']) => mistyped(name))
  const near = () => typed.map((text) => countOf(names, nearTo(text)))
  const scan = () => typed.map((text) => names.filter((one) => one.some((name) => name.includes(text))).length)
  const found = near().reduce((sum, count) => sum + count, 0)
  scan()
  const per = async (work: () => unknown) => (await timed(work)) / typed.length
  const both = await interleaved(
    () => per(near),
    () => per(scan),
  )
  const what = `names near a mistyped one among 100,000 (${found} of ${typed.length} queries)`
  return [
    { what, ours: both.ours, unit: 'ms', aim: 20 },
    { what: 'the same against a plain scan', ours: both.ours, unit: 'ms', baseline: { what: 'includes()', value: both.baseline } },
  ]
}

const countOf = (names: readonly (readonly string[])[], nearest: Nearest) => names.filter((one) => nearest(one) !== null).length

/** The first long word of a name, with two of its letters exchanged. */
function mistyped(name: string): string {
  const word = name.split(' ').find(({ length }) => length >= 5) ?? `${name}mistyped`
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`
}
