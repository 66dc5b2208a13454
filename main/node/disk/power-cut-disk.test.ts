import { expect, test } from 'vitest'
import { seeded } from '../crash/scribe.ts'
import { PowerCutDisk } from './power-cut-disk.ts'

const keepNothing = () => 0

async function text(disk: PowerCutDisk, path: string): Promise<string | null> {
  return disk.read(path).then(
    (bytes) => Buffer.from(bytes).toString(),
    () => null,
  )
}

/** What a path may hold after many cuts of the same disk. */
async function outcomes(disk: PowerCutDisk, path: string): Promise<Set<string | null>> {
  const found = new Set<string | null>()
  for (let seed = 0; seed < 300; seed++) found.add(await text(disk.cut(seeded(seed)), path))
  return found
}

async function write(disk: PowerCutDisk, path: string, content: string, sync: boolean) {
  const file = await disk.open(path, 'append')
  await file.write(Buffer.from(content))
  if (sync) await file.sync()
}

test('a synced file under a synced name is there after every cut', async () => {
  const disk = new PowerCutDisk()
  await write(disk, '/a', 'text', true)
  await disk.syncFolder('/')
  expect(await outcomes(disk, '/a')).toEqual(new Set(['text']))
})

test('a name that is not synced may be lost, its content with it', async () => {
  const disk = new PowerCutDisk()
  await write(disk, '/a', 'text', true)
  expect(await outcomes(disk, '/a')).toEqual(new Set(['text', null]))
})

test('content that is not synced may be there, not at all or in part', async () => {
  const disk = new PowerCutDisk()
  await write(disk, '/a', 'old', true)
  await disk.syncFolder('/')
  await write(disk, '/a', 'new', false)
  const found = await outcomes(disk, '/a')
  for (const content of ['old', 'oldnew', 'oldn', 'old\0\0\0']) expect(found).toContain(content)
})

test('a rename that is not synced leaves the old file or the new one, and each name as it was or is', async () => {
  const disk = new PowerCutDisk()
  await write(disk, '/a', 'old', true)
  await disk.syncFolder('/')
  await write(disk, '/b', 'new', true)
  await disk.rename('/b', '/a')
  expect(await outcomes(disk, '/a')).toEqual(new Set(['old', 'new']))
  expect(await outcomes(disk, '/b')).toEqual(new Set([null, 'new']))
  await disk.syncFolder('/')
  expect(await text(disk.cut(keepNothing), '/a')).toBe('new')
})

test('what is cut off or removed may come back until it is synced', async () => {
  const disk = new PowerCutDisk()
  await write(disk, '/a', 'long', true)
  await write(disk, '/b', 'there', true)
  await disk.syncFolder('/')
  const file = await disk.open('/a', 'update')
  await file.truncate(1)
  await disk.unlink('/b')
  expect(await outcomes(disk, '/a')).toEqual(new Set(['long', 'l']))
  expect(await outcomes(disk, '/b')).toEqual(new Set(['there', null]))
  await file.sync()
  await disk.syncFolder('/')
  expect(await text(disk.cut(keepNothing), '/a')).toBe('l')
  expect(await text(disk.cut(keepNothing), '/b')).toBeNull()
})
