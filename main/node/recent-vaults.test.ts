import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { recentVaults, rememberVault } from './recent-vaults.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascertain-recent-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the last used comes first, each once', async () => {
  const file = join(folder, 'not-there-yet', 'recent.json')
  expect(await recentVaults(file)).toEqual([])
  for (const vault of ['/a', '/b', '/a']) await rememberVault(file, vault)
  expect(await recentVaults(file)).toEqual(['/a', '/b'])
})

test.each(['', '{', 'null', '[]', '{"vaults":1}', '{"vaults":[1,null]}'])('a damaged list (%j) is an empty one', async (text) => {
  const file = join(folder, 'damaged.json')
  await writeFile(file, text)
  expect(await recentVaults(file)).toEqual([])
  await rememberVault(file, '/a')
  expect(await recentVaults(file)).toEqual(['/a'])
})

test('each platform has its own place', () => {
  expect(dataFolder('linux', '/home/she', {})).toBe('/home/she/.local/share/ascertain')
  expect(dataFolder('linux', '/home/she', { XDG_DATA_HOME: '/data' })).toBe('/data/ascertain')
  expect(dataFolder('linux', '/home/she', { XDG_DATA_HOME: 'data' })).toBe('/home/she/.local/share/ascertain')
  expect(dataFolder('darwin', '/Users/she', {})).toBe('/Users/she/Library/Application Support/Ascertain')
  expect(dataFolder('win32', '/home/she', { APPDATA: '/appdata' })).toBe('/appdata/Ascertain')
})
