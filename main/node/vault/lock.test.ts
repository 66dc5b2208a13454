import { expect, test } from 'vitest'
import { sayMessage } from '#shared/messages/index.ts'
import { TestClock, TestIds } from '../../../e2e/builders/core.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { aVault, disks, put, type TestVault } from '../../../e2e/builders/storage.ts'
import { DyingDisk } from '../crash/dying-disk.ts'
import { seeded } from '../crash/scribe.ts'
import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { Lock, type LockProcess } from './lock.ts'
import type { Later } from './timers.ts'

const here = (pid: number, ...alive: number[]): LockProcess => ({ pid, host: 'here', isAlive: (other) => alive.includes(other.pid) })
const there: LockProcess = { pid: 7, host: 'there', isAlive: () => false }

const refusal = (vault: TestVault, process: LockProcess, takeOver = false) =>
  vault.open({ process, takeOver }).then(
    () => null,
    (error) => ({ code: error.code, said: error.said }),
  )

test('a vault that a living process has is refused, with who has it and since when, also when told to take over', async () => {
  const vault = await aVault()
  const storage = await vault.open({ process: here(1) })
  for (const takeOver of [false, true]) {
    const refused = await refusal(vault, here(2, 1), takeOver)
    expect(refused).toMatchObject({ code: 'LOCKED', said: { code: 'storage.locked-here' } })
    expect(sayMessage(refused?.said)).toMatch(/process 1, since Mar 1, 2026 \d/)
  }
  await put(storage, vault.clock, aNote('page'))
  await storage.close()
  expect(await vault.list('.')).not.toContain('lock')
  expect(await refusal(vault, here(2, 1))).toBeNull()
})

test('the lock of a dead process of this computer is taken over', async () => {
  const vault = await aVault()
  await vault.open({ process: here(1) })
  expect(await refusal(vault, here(2))).toBeNull()
})

test('the lock of another computer, and of a process that does not beat, gives way only when told so', async () => {
  for (const [process, code] of [
    [here(2), 'storage.locked-elsewhere'],
    [{ ...there, isAlive: () => true, pid: 8 }, 'storage.locked-stale'],
  ] as const) {
    const vault = await aVault()
    await vault.open({ process: there })
    vault.clock.milliseconds += 61_000
    expect(await refusal(vault, process)).toMatchObject({ code: 'LOCKED', said: { code } })
    expect(await refusal(vault, process, true)).toBeNull()
  }
})

test('a lock that cannot be read is asked about', async () => {
  const vault = await aVault()
  await vault.write('lock', '')
  expect(await refusal(vault, here(1))).toMatchObject({ code: 'LOCKED', said: { code: 'storage.locked-unreadable' } })
  expect(await refusal(vault, here(1), true)).toBeNull()
})

test('a process whose lock was taken over writes nothing any more and says so', async () => {
  const vault = await aVault()
  const timers: { milliseconds: number; run: () => void }[] = []
  const later: Later = (milliseconds, run) => {
    timers.push({ milliseconds, run })
    return () => {}
  }
  const sleeper = await vault.open({ process: there, later })
  const note = aNote('page')
  await put(sleeper, vault.clock, note)
  const other = await vault.open({ process: here(1), takeOver: true })
  const theirs = aNote('page')
  await put(other, vault.clock, theirs)

  vault.clock.milliseconds += 60_000
  await expect(put(sleeper, vault.clock, aNote('page'))).rejects.toMatchObject({ said: { code: 'storage.lock-lost' } })
  expect(sleeper.state).toMatchObject({ is: 'read-only', reason: { code: 'storage.lock-lost' } })
  await expect(sleeper.reopen()).rejects.toMatchObject({ code: 'LOCKED' })
  await sleeper.close()
  await put(other, vault.clock, aNote('page'))
  await other.close()
  const after = await vault.open({ process: here(3) })
  expect(after.size).toBe(3)
  expect(after.problems).toEqual([])
})

const real = disks.filter(([name]) => name === 'on the real disk')

test.each(real)('a save into a folder that was moved away %s is refused at once, and taken when the folder is back', async (_, make) => {
  const { disk, folder, end } = await make()
  const vault = await aVault(disk, folder)
  const storage = await vault.open({ process: there })
  await put(storage, vault.clock, aNote('page'))
  await disk.rename(folder, `${folder} elsewhere`)
  await expect(put(storage, vault.clock, aNote('page'))).rejects.toMatchObject({ said: { code: 'storage.gone' } })
  expect([storage.state, storage.size]).toEqual([{ is: 'read-only', reason: { code: 'storage.gone' } }, 1])
  await disk.rename(`${folder} elsewhere`, folder)
  await storage.reopen()
  await put(storage, vault.clock, aNote('page'))
  await storage.close()
  const again = await vault.open({ process: here(1) })
  expect([again.size, again.problems]).toEqual([2, []])
  await again.close()
  await end()
})

test('the heartbeat renews the lock, and notices when it is lost', async () => {
  const vault = await aVault()
  const beats: (() => void)[] = []
  const later: Later = (milliseconds, run) => {
    if (milliseconds === 10_000) beats.push(run)
    return () => {}
  }
  const storage = await vault.open({ process: there, later })
  const before = JSON.parse(await vault.read('lock'))
  beats.shift()?.()
  await storage.look()
  await expect.poll(async () => JSON.parse(await vault.read('lock')).beat > before.beat).toBe(true)
  expect(JSON.parse(await vault.read('lock'))).toMatchObject({ pid: 7, host: 'there', mark: before.mark })
  await vault.write('lock', JSON.stringify({ ...before, mark: 'another' }))
  beats.shift()?.()
  await expect.poll(() => storage.state.is).toBe('read-only')
})

test('of many that find a dead lock in the same moment one has it in the end', async () => {
  for (let seed = 0; seed < 150; seed++) {
    const random = seeded(seed)
    const disk = new PowerCutDisk()
    const ports = { path: '/lock', clock: new TestClock(), ids: new TestIds() }
    await Lock.take({ ...ports, disk, process: here(1) }, false)
    const slow = new DyingDisk(disk, 0, random)
    const owners = await Promise.all(
      [2, 3, 4].map((pid) => Lock.take({ ...ports, disk: slow, process: here(pid, 2, 3, 4) }, false).catch(() => null)),
    )
    // Opening reads the whole vault before it looks again whether the lock is still its own.
    const sure = await Promise.all(owners.map(async (owner) => (await owner?.isOurs()) ?? false))
    expect([seed, sure.filter(Boolean).length]).toEqual([seed, 1])
  }
})
