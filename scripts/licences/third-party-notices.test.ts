import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { installedPackages, type Licensed, refusals } from './third-party-notices.ts'

const root = resolve(import.meta.dirname, '../..')
/** Installed because another package has it in its list, and in no bundle; CC0 asks for no notice. */
const withoutText = new Set(['railroad-diagrams: no licence text'])

test('everything installed for the program may be handed on', () => {
  const packages = installedPackages(root)
  expect(packages.length).toBeGreaterThan(20)
  expect(refusals(packages).filter((line) => !withoutText.has(line))).toEqual([])
})

test('what the last build bundled has its notice', () => {
  const file = join(root, 'out/THIRD-PARTY-NOTICES.json')
  // Before the first build there is nothing to compare; the build itself refuses what this looks for.
  const bundled: Licensed[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  expect(refusals(bundled)).toEqual([])
})

const sound: Licensed = { name: 'a', version: '1.0.0', identifier: 'MIT', text: 'Permission is granted' }

test.each(['GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN EULA', '', 'MIT AND GPL-2.0', 'MPL-2.0'])(
  'the licence %j is refused',
  (identifier) => {
    expect(refusals([{ ...sound, identifier }])).toHaveLength(1)
  },
)

test.each(['MIT', '(MPL-2.0 OR Apache-2.0)', 'GPL-2.0 OR MIT'])('the licence %j is allowed', (identifier) => {
  expect(refusals([{ ...sound, identifier }])).toEqual([])
})

test('a licence without its text is refused', () => {
  expect(refusals([{ ...sound, text: ' \n' }])).toEqual(['a: no licence text'])
})
