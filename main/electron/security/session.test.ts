import { expect, test } from 'vitest'
import { isInside } from './session.ts'

test('only our scheme and what a page holds itself are inside', () => {
  for (const address of ['app://bundle/x', 'blob:app://bundle/1', 'data:text/plain,x']) expect(isInside(address, true)).toBe(true)
  for (const address of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/hosts', 'ws://example.org', 'ftp://x', 'app', '']) {
    expect(isInside(address, true), address).toBe(false)
  }
})

test('developer tools load while the program is not packaged', () => {
  expect([isInside('devtools://devtools/x', false), isInside('devtools://devtools/x', true)]).toEqual([true, false])
})
