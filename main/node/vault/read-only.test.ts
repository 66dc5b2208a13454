import { expect, test } from 'vitest'
import { aNote } from '../../../e2e/builders/notes.ts'
import { all, aVault, change, put, set, type TestVault } from '../../../e2e/builders/storage.ts'
import type { Disk } from '../disk/disk.ts'
import { failure } from '../disk/power-cut-disk.ts'
import { shardName, shardOf } from './shard-of.ts'

const changing = new Set(['rename', 'link', 'unlink', 'mkdir', 'rmdir'])

/** The disk as long as `broken` gives an errno for a call: every such call fails with it. */
function breaking(disk: Disk, broken: (call: string, path: string) => string | null): Disk {
  return new Proxy(disk, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: string[]) => {
        const call = name === 'open' ? `open for ${args[1]}` : String(name)
        const code = broken(call, args[0] ?? '')
        if (code) return Promise.reject(failure(code, call, args[0] ?? ''))
        return value.apply(target, args)
      }
    },
  })
}

const isWriting = (call: string) => changing.has(call) || (call.startsWith('open for') && call !== 'open for read')

async function withNote(): Promise<{ vault: TestVault; note: ReturnType<typeof aNote<'page'>> }> {
  const vault = await aVault()
  const storage = await vault.open()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  await storage.compact()
  await change(storage, vault.clock, [[note.id, [set('title', note.title, 'From the journal')]]])
  return { vault, note }
}

test.each([
  ['EROFS', 'storage.read-only-disk'],
  ['EACCES', 'storage.denied'],
  ['ENOSPC', 'storage.full'],
])('a vault that cannot be written (%s) can be read, says why, and takes changes once it can', async (errno, reason) => {
  const { vault, note } = await withNote()
  let code: string | null = errno
  await vault.remove('lock')
  const storage = await vault.open({ disk: breaking(vault.disk, (call) => (isWriting(call) ? code : null)) })
  expect(storage.state).toEqual({ is: 'read-only', reason: { code: reason } })
  expect(storage.record(note.id)?.title).toBe('From the journal')
  expect((await all(storage.history(note.id))).map(({ seq }) => seq)).toEqual([2, 1])
  await expect(put(storage, vault.clock, aNote('page'))).rejects.toMatchObject({ code: 'STORAGE', said: { code: reason } })
  for (const refused of [storage.compact(), storage.configure({ name: 'x' }), storage.backups.make()])
    await expect(refused).rejects.toMatchObject({ code: 'STORAGE' })
  await storage.look()
  await expect(storage.reopen()).rejects.toMatchObject({ code: 'STORAGE', said: { code: reason } })
  code = null
  const states: string[] = []
  storage.onState(({ is }) => states.push(is))
  await storage.reopen()
  expect(states.at(-1)).toBe('open')
  await put(storage, vault.clock, aNote('page'))
  await storage.close()
  expect((await vault.open()).size).toBe(2)
})

test('a folder that cannot be written is refused all the same while another program has it', async () => {
  const { vault } = await withNote()
  const process = { pid: 2, host: 'test', isAlive: () => true }
  const disk = breaking(vault.disk, (call) => (isWriting(call) ? 'EROFS' : null))
  await expect(vault.open({ disk, process })).rejects.toMatchObject({ code: 'LOCKED' })
})

test('a file the disk cannot read stops all writing, so that nothing is written over it', async () => {
  const { vault, note } = await withNote()
  const other = aNote('place')
  const storage = await vault.open({ takeOver: true })
  await put(storage, vault.clock, other)
  await storage.close()
  const bad = shardName(shardOf(note.id))
  let broken = true
  const after = await vault.open({
    disk: breaking(vault.disk, (call, path) => (broken && call === 'read' && path.endsWith(`notes/${bad}`) ? 'EIO' : null)),
  })
  expect(after.state).toMatchObject({ is: 'read-only', reason: { code: 'storage.failed', data: { error: 'EIO' } } })
  expect(after.problems.map(({ message }) => message)).toEqual([{ code: 'problem.shard-unreadable', data: { file: bad } }])
  expect(after.record(other.id)).toEqual(other)
  expect(after.record(note.id)).toBeUndefined()
  broken = false
  await after.reopen()
  expect(after.record(note.id)?.title).toBe('From the journal')
  expect(after.problems).toEqual([])
})
