import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualPreferences } from '#shared/preferences/index.ts'
import { PreferencesFile } from './preferences.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'data', 'preferences.json')

test('what is set is there the next time, and the rest is as usual', async () => {
  const file = await PreferencesFile.open(path())
  expect([file.now, file.problem]).toEqual([usualPreferences, null])
  await file.change({ theme: 'dark', exportLinks: undefined })
  expect((await PreferencesFile.open(path())).now).toEqual({ ...usualPreferences, theme: 'dark' })
})

test('of changes made at once none is lost', async () => {
  const file = await PreferencesFile.open(path())
  await Promise.all([file.change({ theme: 'light' }), file.change({ exportLinks: 'markdown' }), file.change({ exportTrashed: true })])
  expect((await PreferencesFile.open(path())).now).toEqual({
    ...usualPreferences,
    theme: 'light',
    exportLinks: 'markdown',
    exportTrashed: true,
  })
})

test('a broken file is kept aside and said; a value that is none is as usual', async () => {
  const file = join(folder, 'preferences.json')
  for (const text of ['{"theme": "da', '[]', 'null', '', JSON.stringify({ who: 'x'.repeat(1_000_000) })]) {
    writeFileSync(file, text)
    const opened = await PreferencesFile.open(file)
    expect([opened.now, opened.problem?.code]).toEqual([usualPreferences, 'host.preferences-broken'])
    const kept = String(opened.problem?.data?.kept)
    expect(kept).toMatch(/preferences\.broken-[\dTZ.-]+\.json$/)
    expect(readFileSync(kept, 'utf8')).toBe(text)
  }
  // What is no file at all does not stand in the way either.
  mkdirSync(join(file, 'own'), { recursive: true })
  const opened = await PreferencesFile.open(file)
  expect(opened.problem?.code).toBe('host.preferences-broken')
  expect(existsSync(join(String(opened.problem?.data?.kept), 'own'))).toBe(true)
  await opened.change({ theme: 'dark' })
  expect((await PreferencesFile.open(file)).now.theme).toBe('dark')
  // A mark of the encoding is nothing broken.
  writeFileSync(file, '\uFEFF{"theme":"light"}')
  expect((await PreferencesFile.open(file)).now).toEqual({ ...usualPreferences, theme: 'light' })
  writeFileSync(file, '{"theme":"pink","exportLinks":7,"exportTrashed":"yes","who":"Olena","other":1}')
  expect((await PreferencesFile.open(file)).now).toEqual({ ...usualPreferences, who: 'Olena' })
})

test('what cannot be written leaves nothing behind', async () => {
  const opened = await PreferencesFile.open(path())
  mkdirSync(join(path(), 'in the way'), { recursive: true })
  await expect(opened.change({ theme: 'dark' })).rejects.toThrow()
  expect(readdirSync(join(folder, 'data'))).toEqual(['preferences.json'])
})

test('keys that cannot be used do not count and are said; the others do', async () => {
  const file = join(folder, 'preferences.json')
  writeFileSync(file, '{"keys":{"note.new":["Alt+Q","Mod+T"],"note.nothing":["Alt+R"]}}')
  const opened = await PreferencesFile.open(file)
  expect([opened.now.keys, opened.problem]).toEqual([{ 'note.new': ['Alt+Q'] }, { code: 'host.keys-ignored', data: { count: 2 } }])
  await opened.change({ keys: {} })
  expect((await PreferencesFile.open(file)).now).toEqual(usualPreferences)
})
