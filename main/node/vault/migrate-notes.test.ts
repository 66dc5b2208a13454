import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/base/json.ts'
import { kinds } from '#shared/notes/index.ts'
import { aNote, aTombstone } from '../../../e2e/builders/notes.ts'
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
