import { afterEach, expect, test } from 'vitest'
import { instant } from '#shared/base/instant.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { all, aVault, change, disks, put, set } from '../../../e2e/builders/storage.ts'
import { surplus } from './backup-schedule.ts'
import type { Later } from './timers.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

test.each(disks)('a backup %s holds all that was committed and stays as it is', async (_, make) => {
  const { disk, folder, end } = await make()
  ends.push(end)
  const vault = await aVault(disk, folder)
  const storage = await vault.open()
  const note = aNote('page', { body: 'then' })
  await put(storage, vault.clock, note, aNote('place'))
  const backup = await storage.backups.make()
  expect(backup).toMatchObject({ notes: 2, place: 'vault' })
  expect(backup.name).toMatch(/^[\w.-]{1,100}$/)
  await change(storage, vault.clock, [[note.id, [set('title', note.title, 'Now')]]])
  await storage.compact()
  expect((await all(storage.backups.read(backup.name))).find(({ id }) => id === note.id)).toEqual(note)
  expect(await all(storage.backups.read(backup.name, note.id))).toEqual([note])
  expect(await storage.backups.list()).toEqual([backup])
  await expect(all(storage.backups.read('2020-01-01'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(all(storage.backups.read('../notes'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await storage.close()
})

test('a backup is in the second place, too; one that is away costs the other nothing', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  await storage.configure({ settings: { who: '', secondBackup: '/stick' } })
  await storage.backups.make()
  const [second] = (await storage.backups.list()).filter(({ place }) => place === 'second')
  expect(second?.name).toMatch(/^[\w.-]{1,100}$/)
  expect(await all(storage.backups.read(second?.name ?? ''))).toEqual([note])
  await storage.configure({ settings: { who: '', secondBackup: '/away/stick' } })
  await storage.backups.make()
  expect((await storage.backups.list()).map(({ place }) => place)).toEqual(['vault', 'vault'])
  expect(storage.problems.map(({ message }) => message.code)).toEqual(['problem.second-backup'])
})

test('the first opening of a day makes a backup in the background, the second none', async () => {
  const vault = await aVault()
  const waiting: (() => void)[] = []
  const later: Later = (milliseconds, run) => {
    if (milliseconds === 1500) waiting.push(run)
    return () => {}
  }
  for (const [days, expected] of [
    [0, 0],
    [0, 1],
    [0, 1],
    [1, 2],
  ] as const) {
    vault.clock.milliseconds += days * 86_400_000
    const storage = await vault.open({ later })
    let told = 0
    const before = (await storage.backups.list()).length
    storage.backups.onMade(() => told++)
    waiting.shift()?.()
    // Behind the background's work, one after another.
    await storage.look()
    if (expected === 0) await put(storage, vault.clock, aNote('page'))
    expect((await storage.backups.list()).length).toBe(expected)
    expect(told).toBe(expected - before)
    await storage.close()
  }
})

test('keeps all of the last day, one a day for a week, one a week for four', () => {
  const now = instant(Date.UTC(2026, 10, 23, 12), 0)
  const hoursAgo = (hours: number) => ({
    name: `${hours}`,
    at: instant(Date.UTC(2026, 10, 23, 12) - hours * 3_600_000, 0),
    notes: 1,
    place: 'vault' as const,
  })
  const every6Hours = Array.from({ length: 4 * 60 }, (_, at) => hoursAgo(at * 6))
  const kept = every6Hours.filter((backup) => !surplus(every6Hours, now).includes(backup)).map(({ name }) => Number(name) / 24)
  expect(kept).toEqual([0, 0.25, 0.5, 0.75, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28])
  expect(surplus([hoursAgo(-48)], now)).toEqual([])
})
