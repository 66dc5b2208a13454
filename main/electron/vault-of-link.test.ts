import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { vaultOfId } from './vault-of-link.ts'

const root = mkdtempSync(join(tmpdir(), 'ascertain-vault-of-link-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function aVault(name: string, text: string): string {
  mkdirSync(join(root, name))
  writeFileSync(join(root, name, 'vault.json'), text)
  return join(root, name)
}

test('the vault is found by its id, past folders that hold none', async () => {
  const folders = [
    join(root, 'gone'),
    aVault('broken', '{'),
    aVault('list', '[]'),
    aVault('a', '{"id":"A","name":"B"}'),
    aVault('b', '{"id":"B"}'),
  ]
  expect(await vaultOfId('B', folders)).toBe(join(root, 'b'))
  expect(await vaultOfId('C', folders)).toBeNull()
})
