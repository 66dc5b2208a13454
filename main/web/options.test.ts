import { expect, test } from 'vitest'
import { BadOption, readOptions } from './options.ts'
import { usualTimes } from './session.ts'

const from = process.cwd()

test('without options: the last vault, any port, the usual times', () => {
  expect(readOptions([], from)).toEqual({ vault: null, sample: false, language: null, port: 0, opens: false, times: usualTimes })
})

test('a relative vault is meant from where the caller stood', () => {
  expect(readOptions(['--vault', 'a/../b'], '/home/she').vault).toMatch(/[\\/]home[\\/]she[\\/]b$/)
})

test('a language is one of ours, or that of the system', () => {
  expect(readOptions(['--language', 'uk'], from).language).toBe('uk')
  expect(readOptions(['--language', 'system'], from).language).toBe('system')
})

test('times are given in seconds', () => {
  const { times } = readOptions(['--stop-after-goodbye', '0.5', '--stop-after-loss', '2'], from)
  expect(times).toEqual({ ...usualTimes, goodbye: 500, lost: 2000 })
})

test.each([
  [['--prot', '1'], '--prot'],
  [['--port', 'x'], '--port'],
  [['--port', '70000'], '--port'],
  [['--vault'], '--vault'],
  [['--vault', ''], '--vault'],
  [['--sample', '--vault', 'a'], '--vault --sample'],
  [['--stop-after-loss', '-1'], '--stop-after-loss'],
  [['--language', 'xx'], '--language'],
  [['stray'], 'stray'],
])('%j is refused, naming %s', (args, option) => {
  try {
    readOptions(args, from)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(BadOption)
    expect(error instanceof BadOption && error.option).toContain(option)
  }
})
