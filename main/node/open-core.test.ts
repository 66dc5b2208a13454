import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCore } from './open-core.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'core-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const log = () => ({ log: join(root, 'log') })
const folder = () => join(root, 'v')

test('a vault that is not there is made only where asked', async () => {
  await expect(openCore({ folder: folder() }, log())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const core = await openCore({ folder: folder(), make: { name: 'Mine' } }, log())
  expect(core.parts.ports.storage.info.name).toBe('Mine')
  expect(core.parts.store.size).toBe(0)
  await core.close()
})

test('the sample is put into a vault while it is empty, once', async () => {
  const choice = { folder: folder(), make: { name: 'Sample', sample: true } }
  const core = await openCore(choice, log())
  const { size } = core.parts.store
  expect(size).toBeGreaterThanOrEqual(70)
  await core.close()
  const again = await openCore(choice, log())
  expect(again.parts.store.size).toBe(size)
  await again.close()
})

test('a vault that is open is refused as locked', async () => {
  const core = await openCore({ folder: folder(), make: { name: 'Mine' } }, log())
  await expect(openCore({ folder: folder() }, log())).rejects.toMatchObject({ code: 'LOCKED' })
  await core.close()
})
