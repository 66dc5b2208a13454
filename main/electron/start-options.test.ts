import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readStartOptions } from './start-options.ts'

test('a vault is meant from where the caller stood', () => {
  expect(readStartOptions(['--vault', 'papers'], '/home/she')).toEqual({
    vault: resolve('/home/she/papers'),
    sample: false,
    language: null,
  })
  expect(readStartOptions(['.', '--sample', '--language', 'uk'], '/')).toEqual({ vault: null, sample: true, language: 'uk' })
})

test('what Chromium takes is let through', () => {
  expect(readStartOptions(['--no-sandbox', '--inspect=0', '--vault', '/a', '.', '--enable-features=x'], '/').vault).toBe(resolve('/a'))
  expect(readStartOptions(['--vault'], '/').vault).toBeNull()
})
