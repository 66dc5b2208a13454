import { afterEach, expect, test } from 'vitest'
import { aVault, disks } from '../../../e2e/builders/storage.ts'
import { FailingDisk } from '../disk/failing-disk.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const file = 'cache/thing.bin'
const pieces = [Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(4)]
const whole = [1, 2, 3, 4]

test.each(disks)('what is cached %s is there when the vault is opened again, whole or not at all', async (_, make) => {
  const { disk, folder, end } = await make()
  ends.push(end)
  const vault = await aVault(disk, folder)
  const first = await vault.open()
  expect(await first.cache.read('thing')).toBeNull()
  await first.cache.write('thing', [Uint8Array.of(9)])
  await first.cache.write('thing', pieces)
  await first.close()
  const bytes = Uint8Array.from(await disk.read(`${folder}/${file}`))

  const again = await vault.open()
  expect([...((await again.cache.read('thing')) ?? [])]).toEqual(whole)
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
    await vault.write(file, damaged)
    // The last half of the head means nothing.
    if (at < 4 || at >= 8) expect(await again.cache.read('thing'), `byte ${at}`).toBeNull()
    await vault.write(file, bytes.slice(0, at))
    expect(await again.cache.read('thing'), `${at} bytes`).toBeNull()
  }
  await again.cache.write('thing', pieces)
  expect([...((await again.cache.read('thing')) ?? [])]).toEqual(whole)
  await again.close()
})

test('a disk that fails costs the cache and nothing else', async () => {
  for (let at = 1; at < 8; at++) {
    const vault = await aVault()
    const setup = await vault.open()
    await setup.cache.write('thing', [Uint8Array.of(9)])
    await setup.close()
    const opened = new FailingDisk(vault.disk, 0, 'ENOSPC')
    const counted = await vault.open({ disk: opened })
    const before = opened.calls
    await counted.close()
    const failing = new FailingDisk(vault.disk, before + at, 'ENOSPC')
    const storage = await vault.open({ disk: failing })
    await storage.cache.write('thing', pieces)
    const found = await storage.cache.read('thing')
    expect([null, '9', '1,2,3,4']).toContain(found === null ? null : [...found].join())
    expect(storage.state).toEqual({ is: 'open' })
    await storage.close()
  }
})
