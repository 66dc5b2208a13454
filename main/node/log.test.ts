import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileLog } from './log.ts'

test('keeps five files of a megabyte, the newest first, and goes on in what is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ascertain-log-'))
  try {
    const log = fileLog(join(folder, 'deep'))
    for (let count = 0; count < 60_000; count++) log.write('info', 'test.line', { count, filler: 'x'.repeat(60) })
    fileLog(join(folder, 'deep')).write('error', 'test.last', { id: 'abc' })
    const names = readdirSync(join(folder, 'deep')).sort()
    expect(names).toEqual(['ascertain.1.log', 'ascertain.2.log', 'ascertain.3.log', 'ascertain.4.log', 'ascertain.log'])
    for (const name of names) expect(statSync(join(folder, 'deep', name)).size).toBeLessThanOrEqual(1_000_000)
    const lines = readFileSync(join(folder, 'deep', 'ascertain.log'), 'utf8')
      .trim()
      .split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 'error', code: 'test.last', id: 'abc' })
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ count: 59_999 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a log that cannot be written stops nothing', () => {
  expect(() => fileLog('/dev/null/log').write('info', 'test.line')).not.toThrow()
})
