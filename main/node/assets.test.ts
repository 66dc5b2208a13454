import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assetsIn } from './assets.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascertain-assets-'))
  await mkdir(join(folder, 'window', 'assets'), { recursive: true })
  await mkdir(join(folder, 'window-beside'))
  await writeFile(join(folder, 'window', 'assets', 'a.js'), 'a')
  await writeFile(join(folder, 'window', 'key.pem'), 'secret')
  await writeFile(join(folder, 'secret.json'), 'secret')
  await writeFile(join(folder, 'window-beside', 'secret.json'), 'secret')
})
afterAll(() => rm(folder, { recursive: true }))

test('a file of the window has its bytes and its type', async () => {
  const found = await assetsIn(join(folder, 'window'))('/assets/a.js')
  expect(found?.type).toBe('text/javascript; charset=utf-8')
  expect(new TextDecoder().decode(found?.bytes)).toBe('a')
})

test.each([
  '/../secret.json',
  '/../window-beside/secret.json',
  '/assets/../../secret.json',
  '/key.pem',
  '/assets',
  '/',
  '/a.js\0.js',
  '/missing.js',
])('%j is not there', async (path) => {
  expect(await assetsIn(join(folder, 'window'))(path)).toBeNull()
})
