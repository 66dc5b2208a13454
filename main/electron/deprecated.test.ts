import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const types = readFileSync(join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'), 'utf8')
const member = String.raw`(?:static |readonly )?(\w+)\(`

/**
 * Methods that Electron's types know only as deprecated. One whose name another class keeps (`setBounds`, `goBack`) is left out, since names alone do not tell
 * whose it is; events and parameters likewise.
 */
function deprecated(): ReadonlySet<string> {
  const documented = new RegExp(String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s+${member}`, 'g')
  const old = new Set<string>()
  const kept = new Set<string>()
  for (const [, words = '', name = ''] of types.matchAll(documented)) (words.includes('@deprecated') ? old : kept).add(name)
  return new Set([...old].filter((name) => !kept.has(name)))
}

test('the types say what is deprecated', () => {
  const names = deprecated()
  for (const name of ['addBrowserView', 'registerFileProtocol', 'encryptString', 'setPreloads']) expect(names).toContain(name)
  for (const name of ['handle', 'setBounds', 'appendSwitch']) expect(names).not.toContain(name)
})

test('nothing deprecated is called', () => {
  const names = deprecated()
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const words = readFileSync(join(here, file), 'utf8').match(/\w+/g) ?? []
    expect(
      words.filter((word) => names.has(word) || word === 'BrowserView'),
      file,
    ).toEqual([])
  }
})
