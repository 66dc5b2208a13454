import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { all, aVault, disks } from '../../../e2e/builders/storage.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function* pieces(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

test.each(disks)('attachments %s come back as they were, under their hash, each once', async (_, make) => {
  const { disk, folder, end } = await make()
  ends.push(end)
  const vault = await aVault(disk, folder)
  const { files, scratch, close } = await vault
    .open()
    .then((storage) => ({ files: storage.files, scratch: storage.scratch, close: () => storage.close() }))
  const put = await files.put(pieces('one ', 'two'))
  expect(put).toEqual({ file: createHash('sha256').update('one two').digest('hex'), size: 7 })
  expect(await files.put(pieces('one two'))).toEqual(put)
  expect(await all(files.list())).toEqual([put])
  expect(Buffer.concat(await all((await files.get(put.file))?.bytes ?? pieces())).toString()).toBe('one two')
  expect(await files.has(put.file)).toBe(true)
  for (const name of ['x', '../vault.json', 'A'.repeat(64), '0'.repeat(64)]) {
    expect(await files.has(name)).toBe(false)
    expect(await files.get(name)).toBeNull()
  }
  await expect(files.put(broken())).rejects.toThrow('pulled out')
  await files.remove(put.file)
  await files.remove(put.file)
  expect(await vault.list('files')).toEqual([])
  await scratch.put(pieces('made'))
  await close()
  const again = await vault.open()
  expect(await all(again.scratch.list())).toEqual([])
  await again.close()
})

async function* broken(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half')
  throw new Error('pulled out')
}
