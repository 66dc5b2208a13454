import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { createVault } from '#node/vault/create-vault.ts'
import { shardName, shardOf } from '#node/vault/shard-of.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { TestClock, TestIds } from '../builders/core.ts'
import { filled } from './filled.ts'
import { type Api, type Opened, opened } from './opened.ts'
import { pictureOf } from './picture.ts'

const day = 86_400_000

const target = resolve(process.argv[2] ?? '')
if (process.argv.length !== 3 || existsSync(target)) {
  process.stderr.write('name a folder that is not there yet\n')
  process.exitCode = 2
} else await make(target)

/** Writes the vault, and beside it `<folder>.json`: what must be found in it. */
async function make(folder: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ascertain-'))
  const vault = join(work, 'vault')
  const ports = { clock: new TestClock(), ids: new TestIds() }
  await createVault(vault, { name: 'A vault to keep', disk: nodeDisk(), ...ports })
  const open = await opened(vault, ports)
  const { api, storage } = open
  await api.vault.update({ who: 'Olha Ґалаґан' })

  const notes = await oneOfEachKind(open, ports)
  await linksOfEverySort(api, notes)
  ports.clock.milliseconds += 20 * day
  await editsAndUndo(api, notes)
  await mergesAndTrash(api)
  await storage.compact()
  await api.backups.make({})
  ports.clock.milliseconds += 20 * day
  await foreignKeys(vault, api, notes.place)
  await aConflict(vault, api, notes.event)
  await storage.compact()
  ports.clock.milliseconds += 20 * day
  // These stay in the journal, for the vault is copied while it is open, as a killed program leaves it.
  await type(api, notes.page.id, 'The last words are in the journal only.')
  await api.notes.create({ kind: 'place', title: 'Made last', body: 'In the journal only.' })
  cpSync(vault, folder, { recursive: true })
  rmSync(join(folder, 'lock'), { force: true })
  await open.core.close()
  rmSync(work, { recursive: true })

  const copy = mkdtempSync(join(tmpdir(), 'ascertain-'))
  cpSync(folder, copy, { recursive: true })
  const again = await opened(copy, ports)
  writeFileSync(`${folder}.json`, `${JSON.stringify(await pictureOf(again), null, 1)}\n`)
  await again.core.close()
  rmSync(copy, { recursive: true })
  const files = readdirSync(folder, { recursive: true }).length
  process.stdout.write(`${folder}: ${storage.size} records, ${files} files\n`)
}

type Notes = { readonly [kind in Kind]: Pick<Note, 'id' | 'title'> }

/** Made empty first, so that every reference can be pinned to one; then filled field by field, as a window does it. */
async function oneOfEachKind({ api, storage }: Opened, { clock, ids }: { clock: TestClock; ids: TestIds }): Promise<Notes> {
  const made: { [kind: string]: Pick<Note, 'id' | 'title'> } = {}
  for (const kind of kindNames) {
    const title = `The first ${kind}`
    made[kind] = { id: (await api.notes.create({ kind, title })).id, title }
  }
  const find = (kinds: readonly string[]) => made[kinds[0] ?? 'page'] ?? fail(kinds.join())
  const fill = { note: find, item: () => ids.item(), now: () => clock.now() }
  const file = await attachment(storage)
  for (const kind of kindNames) {
    const { id } = find([kind])
    const values = { ...filled(fieldsOf(kind), fill, kind), attachments: [{ id: ids.item(), ...file }] }
    for (const [field, described] of Object.entries(fieldsOf(kind))) {
      if (field === 'links') continue
      const { note } = await api.notes.get({ id })
      const value = values[field as keyof typeof values]
      const to = field === 'body' ? `${String(value)} [[The first place]] and [[The first person|them]].` : value
      if (described.type === 'prose')
        await api.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field, splices: diffText('', String(to)) }] })
      else if (Array.isArray(to)) await putItems(api, id, field, to)
      else
        await api.notes.save({
          id,
          rev: note.rev,
          ops: [{ op: 'set', field, from: (note as unknown as { [key: string]: never })[field] ?? null, to: to as never }],
        })
    }
  }
  return made as Notes
}

async function putItems(api: Api, id: NoteId, field: string, items: readonly unknown[]): Promise<void> {
  let after: string | null = null
  for (const value of items as readonly (string | { id: string })[]) {
    const { note } = await api.notes.get({ id })
    const item: string = typeof value === 'string' ? value : value.id
    await api.notes.save({ id, rev: note.rev, ops: [{ op: 'item', field, item, from: null, to: { value, after } }] })
    after = item
  }
}

async function attachment({ files }: Opened['storage']) {
  const bytes = new TextEncoder().encode('An attachment of a few words.\n')
  const { file, size } = await files.put(Readable.from([bytes]))
  return { file, name: 'words.txt', mediaType: 'text/plain', size }
}

async function linksOfEverySort(api: Api, { person }: Notes): Promise<void> {
  for (const about of ['of the hill', 'of the town']) await api.notes.create({ kind: 'person', title: 'Ivan Double', body: about })
  const body = [
    '[[Ivan Double]] is two people,',
    '[[Nobody yet]] is none,',
    `[[${person.title}#Life|one]] is known, and`,
    '`[[code]]` is no link.',
  ]
  const { id } = await api.notes.create({ kind: 'page', title: 'Links of every sort', body: body.join('\n') })
  const { rows } = await api.notes.suggest({ text: 'Ivan Double' })
  const { id: page } = await api.notes.create({ kind: 'page', title: 'A chosen one', body: 'About [[Ivan Double]].' })
  const chosen = rows[0] ?? fail('no one to choose')
  await api.links.pin({ id: page, target: 'Ivan Double', note: chosen.id })
  await type(api, id, 'It goes on.')
}

async function editsAndUndo(api: Api, { person, source }: Notes): Promise<void> {
  await api.notes.rename({ id: person.id, title: 'The first person, renamed' })
  for (const words of ['One.', 'Two.', 'Three.']) await type(api, source.id, words)
  await api.history.undo({})
  await api.notes.create({ kind: 'page', title: 'Taken back' })
  await api.history.undo({})
}

async function mergesAndTrash(api: Api): Promise<void> {
  const make = async (title: string, body = '') => (await api.notes.create({ kind: 'person', title, body, tags: [title.toLowerCase()] })).id
  const [kept, merged, other, back] = [
    await make('Kept'),
    await make('Merged', 'Words of the merged.'),
    await make('Other'),
    await make('Back'),
  ]
  await make('Their friend', '[[Merged]] and [[Back]] and [[Trashed]] and [[Removed]].')
  await api.notes.merge({ survivor: kept, absorbed: merged })
  await api.notes.merge({ survivor: other, absorbed: back })
  await api.notes.unmerge({ id: back })
  const [trashed, removed] = [await make('Trashed', 'Still there.'), await make('Removed', 'Gone for ever.')]
  await type(api, removed, 'Also gone.')
  await api.notes.trash({ ids: [trashed, removed] })
  const { task } = await api.notes.emptyTrash({ ids: [removed] })
  while ((await api.tasks.get({ task })).state === 'running') await new Promise((resolve) => setTimeout(resolve, 10))
}

/** What another program writes into a note is kept. */
async function foreignKeys(vault: string, api: Api, { id }: { id: NoteId }): Promise<void> {
  const path = join(vault, 'notes', shardName(shardOf(id)))
  const table: { [id: string]: object } = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...table, [id]: { ...table[id], 'x-other-program': { keep: ['this'] } } }))
  await api.vault.look({})
}

/** A sync program sets another computer's version of the shard aside. */
async function aConflict(vault: string, api: Api, { id, title }: { id: NoteId; title: string }): Promise<void> {
  const name = shardName(shardOf(id))
  const table: { [id: string]: object } = JSON.parse(readFileSync(join(vault, 'notes', name), 'utf8'))
  const theirs = { [id]: { ...table[id], title: `${title}, as they have it`, body: 'What they wrote.' } }
  writeFileSync(join(vault, 'notes', name.replace('.json', '.sync-conflict-20260411-101500-THEIRS.json')), JSON.stringify(theirs))
  await api.vault.look({})
}

async function type(api: Api, id: NoteId, words: string): Promise<void> {
  const { note, body } = await api.notes.get({ id })
  await api.notes.save({
    id,
    rev: note.rev,
    ops: [{ op: 'text', field: 'body', splices: [{ at: body.length, cut: '', put: `\n${words}` }] }],
  })
}

function fail(what: string): never {
  throw new Error(`nothing for ${what}`)
}
