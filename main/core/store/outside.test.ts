import { expect, test } from 'vitest'
import { shardName, shardOf } from '#node/vault/shard-of.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'

const edit = async ({ api }: TestCore, id: NoteId, to: string) => {
  const { note, body } = await api.notes.get({ id })
  await api.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: diffText(body, to) }] })
}

/** Changes the shard of a note as another program would. */
async function tamper(
  { disk }: TestCore,
  id: NoteId,
  change: (shard: Record<string, { body: string }>) => unknown,
  name?: string,
): Promise<void> {
  const shard = `/vault/notes/${shardName(shardOf(id))}`
  const text = JSON.stringify(change(JSON.parse(Buffer.from(await disk.read(shard)).toString())))
  const path = name ? shard.replace('.json', `${name}.json`) : shard
  if (!name) await disk.unlink(path)
  const file = await disk.open(path, 'create')
  await file.write(Buffer.from(text))
  await file.sync()
  await file.close()
}

const rewrite = (id: NoteId, body: string) => (shard: Record<string, object>) => ({ ...shard, [id]: { ...shard[id], body } })

test('a note that only another program changed is changed here, as one step in its history', async () => {
  const made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'ours' })
  await made.core.parts.ports.storage.compact()
  await tamper(made, id, rewrite(id, 'theirs'))
  await made.api.vault.look({})
  expect((await made.api.notes.get({ id })).body).toBe('theirs')
  const { rows } = await made.api.notes.versions({ id, offset: 0, limit: 10 })
  expect(rows[0]?.label.code).toBe('vault.outside')
})

test('where both changed a note, ours stays and theirs stands beside it, related and listed', async () => {
  const made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'first' })
  await made.core.parts.ports.storage.compact()
  await edit(made, id, 'ours')
  await tamper(made, id, rewrite(id, 'theirs'))
  await made.api.vault.look({})
  expect((await made.api.notes.get({ id })).body).toBe('ours')
  const { rows } = await made.api.search.notes({ query: 'conflict', offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ title: expect.stringMatching(/^A \(conflict, \d{4}-\d\d-\d\d\)$/) }])
  expect((await made.api.notes.get({ id: rows[0]?.id as NoteId })).body).toBe('theirs')
  expect((await made.api.vault.state({})).conflicts).toBe(1)
})

test('a sync program’s conflict copy is taken in note by note, and only what differs', async () => {
  const made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'ours' })
  await made.core.parts.ports.storage.compact()
  await tamper(made, id, rewrite(id, 'theirs'), '.sync-conflict-20260301-120000-LAPTOP7')
  await made.api.vault.look({})
  const { rows } = await made.api.notes.list({ offset: 0, limit: 10 })
  expect(rows.map(({ title }) => title)).toEqual(['A', expect.stringContaining('LAPTOP7')])
})

test('a note that another program removed goes to the trash', async () => {
  const made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'ours' })
  await made.core.parts.ports.storage.compact()
  await tamper(made, id, () => ({}))
  await made.api.vault.look({})
  expect((await made.api.notes.get({ id })).note.trashedAt).not.toBeNull()
})
