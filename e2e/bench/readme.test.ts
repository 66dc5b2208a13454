import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ratios, withMeasured } from './readme.ts'

const rows = [
  { what: 'opening', ours: 300, unit: 'ms', baseline: { what: 'JSON.parse', value: 100 } },
  { what: 'a query', ours: 3, unit: 'ms', aim: 10 },
  { what: 'memory', ours: 12.34, unit: 'MB', baseline: { what: 'parsed shards', value: 100 } },
] as const

it('tells what was measured as ratios, and leaves out what has nothing beside it', () => {
  expect(ratios(rows).split('\n').slice(2)).toEqual(['| opening | 3.0 × | JSON.parse |', '| memory | 0.12 × | parsed shards |'])
})

it('stands between the markers of the README, in place of what stood there, and changes nothing else', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const once = withMeasured(readme, 'one')
  expect(withMeasured(once, 'two')).toBe(withMeasured(readme, 'two'))
  expect(once.length).toBeLessThan(readme.length + 10)
  expect(() => withMeasured('no markers', 'one')).toThrow('lacks')
})
