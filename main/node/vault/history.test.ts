import { expect, test } from 'vitest'
import type { Instant } from '#shared/base/instant.ts'
import { instant } from '#shared/base/instant.ts'
import type { Entry } from '#shared/notes/change.ts'
import { aNote, aTombstone } from '../../../e2e/builders/notes.ts'
import { all, aVault, change, put, set, type TestVault } from '../../../e2e/builders/storage.ts'
import { encodeLine } from './journal-line.ts'

const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq)

async function months(vault: TestVault): Promise<{ [month: string]: number[] }> {
  const found: { [month: string]: number[] } = {}
  for (const name of await vault.list('history')) {
    const lines = (await vault.read(`history/${name}`)).split('\n').slice(0, -1)
    found[name] = lines.map((line) => JSON.parse(line.slice(9)).seq)
  }
  return found
}

test('gives the entries of a note newest first, from journal and history alike', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  await put(storage, vault.clock, aNote('page'))
  await change(storage, vault.clock, [[note.id, [set('title', note.title, 'B')]]])
  await storage.compact()
  await put(storage, vault.clock, aNote('page'))
  await change(storage, vault.clock, [[note.id, [set('title', 'B', 'C')]]])
  expect(seqs(await all(storage.history(note.id)))).toEqual([5, 3, 1])
  expect(seqs(await all(storage.history(note.id, { before: 5 })))).toEqual([3, 1])
  expect(seqs(await all(storage.history(note.id, { before: 3 })))).toEqual([1])
  expect(seqs(await all(storage.entries(3)))).toEqual([3, 4, 5])
})

test('entries that move to history while they are read are given once', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  for (let step = 0; step < 5; step++) await change(storage, vault.clock, [[note.id, [set('short', step ? `${step - 1}` : '', `${step}`)]]])
  const backwards: number[] = []
  for await (const { seq } of storage.history(note.id)) {
    backwards.push(seq)
    if (seq === 4) await storage.compact()
  }
  expect(backwards).toEqual([6, 5, 4, 3, 2, 1])
  await change(storage, vault.clock, [[note.id, [set('short', '4', '5')]]])
  const forwards: number[] = []
  for await (const { seq } of storage.entries(1)) {
    forwards.push(seq)
    if (seq === 3) await storage.compact()
  }
  expect(forwards).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('lies by month, in order also after the clock was set back', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const at = (year: number, month: number): Instant => instant(Date.UTC(year, month - 1, 15), -180)
  for (const moment of [at(2026, 1), at(2026, 3), at(2026, 2)]) await change(storage, vault.clock, [], { at: moment })
  await storage.compact()
  expect(await months(vault)).toEqual({ '2026-01.ndjson': [1], '2026-03.ndjson': [2, 3] })
  await change(storage, vault.clock, [], { at: at(2025, 12) })
  await change(storage, vault.clock, [], { at: at(2026, 4) })
  await storage.compact()
  expect(await months(vault)).toEqual({ '2026-01.ndjson': [1], '2026-03.ndjson': [2, 3, 4], '2026-04.ndjson': [5] })
  expect(seqs(await all(storage.entries(1)))).toEqual([1, 2, 3, 4, 5])
})

test('holds each line once, whatever an interrupted compaction left of it', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  for (let count = 0; count < 3; count++) await put(storage, vault.clock, aNote('page'))
  await storage.compact()
  for (let count = 0; count < 3; count++) await put(storage, vault.clock, aNote('page'))
  const [journal = ''] = (await vault.list('journal')).slice(-1)
  const lines = (await vault.read(`journal/${journal}`)).split('\n').slice(0, -1)
  const [month = ''] = await vault.list('history')
  const before = await vault.read(`history/${month}`)
  for (const left of [
    `${lines[0]}\n`,
    lines.map((line) => `${line}\n`).join(''),
    `${lines[0]}\n${lines[1]?.slice(0, 50)}`,
    `${'\0'.repeat(300)}\n${lines[1]}\n`,
  ]) {
    await vault.write(`history/${month}`, before + left)
    const again = await vault.open({ takeOver: true })
    expect(seqs(await all(again.entries(1)))).toEqual([1, 2, 3, 4, 5, 6])
    const journalAsItWas = await vault.read(`journal/${journal}`)
    await again.compact()
    expect((await months(vault))[month]).toEqual([1, 2, 3, 4, 5, 6])
    await vault.write(`journal/${journal}`, journalAsItWas)
  }
})

test('passes over damaged lines and counts them', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  await change(storage, vault.clock, [[note.id, [set('title', note.title, 'B')]]])
  await change(storage, vault.clock, [[note.id, [set('title', 'B', 'C')]]])
  await storage.compact()
  const [month = ''] = await vault.list('history')
  await vault.write(`history/${month}`, (await vault.read(`history/${month}`)).replace('"to":"B"', '"to":"X"'))
  expect(seqs(await all(storage.history(note.id)))).toEqual([3, 1])
  expect(seqs(await all(storage.entries(1)))).toEqual([1, 3])
  expect(storage.problems.map(({ message }) => message)).toEqual([{ code: 'problem.history-damaged', data: { file: month, lines: 1 } }])
})

test('a purged note leaves no word in notes and history, and its entries keep their numbers', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const secret = aNote('person', { title: 'Qwyjibo', body: 'Xyzzy plugh' })
  const other = aNote('page', { body: 'stays' })
  await put(storage, vault.clock, secret, other)
  await change(storage, vault.clock, [[secret.id, [set('title', 'Qwyjibo', 'Qwyjibo the second')]]], {
    label: { code: 'note.rename', data: { title: 'Qwyjibo', to: 'x' } },
  })
  await storage.compact()
  await change(storage, vault.clock, [[secret.id, [set('short', '', 'Qwyjibo')]]])
  const grave = { ...aTombstone(secret), title: '' }
  await change(storage, vault.clock, [[secret.id, [{ op: 'record', from: storage.record(secret.id) ?? null, to: grave }]]], {
    purged: [secret.id],
  })
  await storage.compact()
  for (const folder of ['notes', 'history', 'journal', 'kept']) {
    for (const name of await vault.list(folder)) expect(await vault.read(`${folder}/${name}`)).not.toMatch(/Qwyjibo|Xyzzy/)
  }
  const entries = await all(storage.entries(1))
  expect(seqs(entries)).toEqual([1, 2, 3, 4])
  expect(entries[0]?.notes.map(({ ops }) => ops.length)).toEqual([0, 1])
  expect(entries[1]?.label).toEqual({ code: 'note.rename' })
  await storage.close()
  const again = await vault.open()
  expect(again.record(secret.id)).toMatchObject({ why: 'deleted' })
  expect(again.record(other.id)).toEqual(other)
  expect(again.problems).toEqual([])
})

test('a line is 8 hex digits, a space and JSON with number and moment first', async () => {
  const at = instant(Date.UTC(2026, 10, 2), 0)
  const line = encodeLine({ notes: [], window: null, label: { code: 'x' }, who: '', at, seq: 12 }).toString()
  // The checksum is Python's zlib.crc32 of the same bytes.
  expect(line).toBe('3d691918 {"seq":12,"at":"2026-11-02T00:00:00.000Z[+00:00]","notes":[],"window":null,"label":{"code":"x"},"who":""}\n')
})
