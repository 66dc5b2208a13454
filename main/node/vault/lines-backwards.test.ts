import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { linesBackwards } from './lines-backwards.ts'

async function backwards(text: string) {
  const disk = new PowerCutDisk()
  const file = await disk.open('/a', 'create')
  const bytes = Buffer.from(text)
  await file.write(bytes)
  const found: { text: string; start: number; whole: boolean }[] = []
  for await (const { bytes: line, start, whole } of linesBackwards(file, bytes.length)) {
    found.push({ text: Buffer.from(line).toString(), start, whole })
  }
  return found
}

test('gives what splitting the text gives, from its end', async () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.integer({ min: 200_000, max: 600_000 }).map((length) => 'x'.repeat(length)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.boolean(), async (lines, feed) => {
      const clean = lines.map((one) => one.replaceAll('\n', ' '))
      const text = clean.map((one) => `${one}\n`).join('') + (feed ? '' : 'torn')
      const found = await backwards(text)
      expect(found.map((one) => one.text).reverse()).toEqual(feed ? clean : [...clean, 'torn'])
      for (const one of found) {
        expect(Buffer.from(text).subarray(one.start).toString().startsWith(one.text)).toBe(true)
        expect(one.whole).toBe(feed || one !== found[0])
      }
    }),
    { numRuns: 60 },
  )
})
