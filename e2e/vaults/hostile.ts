import { Readable } from 'node:stream'
import { nodeClock } from '#node/clock.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { nodeIds } from '#node/ids.ts'
import { createVault } from '#node/vault/create-vault.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { hostileHtml } from '../payloads.ts'
import { filled } from './filled.ts'
import { opened } from './opened.ts'

/** What the vault itself, files kept in it and other names of the spec are called. */
export const hostileName = (place: string) => `<img src=x onerror="planted('${place}')">`

/** A vault of notes of every kind whose every title, alias, tag and field is hostile HTML, some in the trash, some of one name. */
export async function makeHostileVault(folder: string): Promise<void> {
  const ports = { clock: nodeClock(), ids: nodeIds() }
  await createVault(folder, { name: hostileName('vault'), disk: nodeDisk(), ...ports })
  const { core, api, storage } = await opened(folder, ports)
  const { file, size } = await storage.files.put(Readable.from([new TextEncoder().encode('A few words.')]))
  const titles = hostileHtml('title').map((title) => ({ id: ports.ids.note(), title }))
  const [tags, aliases] = [hostileHtml('tag'), hostileHtml('alias')]
  const notes = titles.map(({ id, title }, at): Note => {
    const kind = kindNames[at % kindNames.length] ?? 'page'
    const fill = {
      note: () => titles[(at + 1) % titles.length] ?? { id, title },
      item: () => ports.ids.item(),
      now: () => ports.clock.now(),
    }
    const times = { createdAt: ports.clock.now(), updatedAt: ports.clock.now() }
    return completeNote({
      ...filled(fieldsOf(kind), fill, title),
      ...{ id, kind, title, rev: 1, ...times },
      tags: [tags[at] ?? '', hostileName('every tag')],
      aliases: [{ id: ports.ids.item(), name: aliases[at] ?? '', language: '', remark: '' }],
      attachments: [{ id: ports.ids.item(), file, size, name: `${hostileName('file')}.png`, mediaType: 'image/png' }],
      links: [],
      body: `Of ${titles[(at + 1) % titles.length]?.title} and [[${hostileName('loose')}]], [[${hostileName('double')}]] ![[${hostileName('file')}.png]].`,
    })
  })
  // Before there are links of that name, which would mean the first of them.
  for (const _ of ['one', 'two']) await api.notes.create({ kind: 'person', title: hostileName('double') })
  await core.parts.store.transact({ code: 'sample.add', data: { count: notes.length } }, { window: null }, (tx) => {
    for (const note of notes) tx.create(note)
  })
  await api.notes.trash({ ids: titles.slice(0, 8).map(({ id }) => id) })
  await api.backups.make({})
  await core.close()
}
