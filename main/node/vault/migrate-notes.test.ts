import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/base/json.ts'
import { kinds } from '#shared/notes/index.ts'
import { aNote, aTombstone } from '../../../e2e/builders/notes.ts'
import { all, aVault, put } from '../../../e2e/builders/storage.ts'
import { DyingDisk } from '../crash/dying-disk.ts'
import { seeded } from '../crash/scribe.ts'
import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { kindsToMigrate, migrateNotes } from './migrate-notes.ts'
import { Records } from './records.ts'
import { vaultPaths } from './vault-paths.ts'

const steps = [
  (stored: JsonObject) => ({ ...stored, trail: `${stored.trail ?? ''}1` }),
  (stored: JsonObject) => ({ ...stored, trail: `${stored.trail ?? ''}2` }),
]
const later = { ...kinds, place: { migrations: steps } }

test.each([
  [undefined, '12'],
  [0, '12'],
  [1, '2'],
  [2, undefined],
])('notes at number %s go through the migrations they lack, others stay', async (number, trail) => {
  const ids = { note: never, item: never, random: () => 'x' }
  const records = new Records({ disk: new PowerCutDisk(), paths: vaultPaths('/vault'), ids })
  const place = aNote('place')
  const person = aNote('person')
  const grave = aTombstone(aNote('place'))
  for (const record of [place, person, grave]) records.complete(record)
  const stored = number === undefined ? {} : { place: number }
  await migrateNotes(records, later, stored)
  expect(records.get(place.id)).toEqual({ ...place, ...(trail ? { trail } : {}) })
  expect(records.get(person.id)).toBe(person)
  expect(records.get(grave.id)).toBe(grave)
  expect(records.dirty.length).toBe(trail ? 1 : 0)
  expect(kindsToMigrate(later, stored)).toEqual(trail ? ['place'] : [])
})

function never(): never {
  throw new Error('not asked for')
}

test('a vault of an older shape is backed up as it is, then opens in the new one; an older program refuses it', async () => {
  const vault = await aVault()
  const place = aNote('place')
  const first = await vault.open()
  await put(first, vault.clock, place)
  await first.close()
  const storage = await vault.open({ kinds: later })
  expect(storage.record(place.id)).toEqual({ ...place, trail: '12' })
  expect(storage.info.migrations.place).toBe(2)
  const [backup] = await storage.backups.list()
  expect(backup?.name).toMatch(/before-migration$/)
  expect(await all(storage.backups.read(backup?.name ?? ''))).toEqual([place])
  await storage.close()
  const again = await vault.open({ kinds: later })
  expect(again.record(place.id)).toEqual({ ...place, trail: '12' })
  expect((await again.backups.list()).length).toBe(1)
  await again.close()
  await expect(vault.open()).rejects.toMatchObject({ code: 'UNSUPPORTED', said: { code: 'storage.newer-kind' } })
})

test('a migration that a power cut breaks off is done again', async () => {
  for (let calls = 1; calls < 1400; calls += 23) {
    const random = seeded(calls)
    const vault = await aVault()
    const notes = [aNote('place'), aNote('place'), aNote('person')]
    const first = await vault.open()
    await put(first, vault.clock, ...notes)
    const dying = new DyingDisk(vault.disk as PowerCutDisk, calls, random)
    await vault.open({ disk: dying, kinds: idempotent, takeOver: true }).then(
      (storage) => storage.close(),
      () => {},
    )
    const after = await vault.open({ disk: dying.cut(), kinds: idempotent, takeOver: true })
    expect(notes.map(({ id }) => after.record(id))).toEqual(
      notes.map((note) => ({ ...note, ...(note.kind === 'place' ? { trail: 'done' } : {}) })),
    )
    expect(after.problems).toEqual([])
    await after.close()
  }
})

const idempotent = { ...kinds, place: { migrations: [(stored: JsonObject) => ({ ...stored, trail: 'done' })] } }
