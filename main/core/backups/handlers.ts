import { contentOf } from '#core/notes/merge-preview.ts'
import { rowOf } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { Backup } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { BackupRow, Difference } from '#shared/api/backups.ts'
import { mostRows } from '#shared/api/shapes.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { differences, type FoundDifference } from './differences.ts'
import { restoreBackup } from './restore.ts'

export const backups: Area<'backups'> = (os, parts) => {
  const { storage } = parts.ports
  /** What was found last: its rows are asked for page by page, and each reading is of the whole backup. */
  let last: { readonly of: string; readonly all: Promise<readonly FoundDifference[]> } | null = null
  const found = (name: string) => {
    const of = `${name} ${parts.store.version}`
    if (last?.of !== of) {
      const all = differences(parts, name)
      last = { of, all }
      all.catch(() => {
        last = null
      })
    }
    return last.all
  }
  return {
    list: os.backups.list.handler(async () => ({ rows: (await storage.backups.list()).slice(0, mostRows).map(rowOfBackup) })),
    make: os.backups.make.handler(async () => rowOfBackup(await storage.backups.make())),
    preview: os.backups.preview.handler(async ({ input: { name, offset, limit } }) => {
      const all = await found(name)
      return { total: all.length, rows: all.slice(offset, offset + limit).flatMap((one) => differenceRow(parts, one)) }
    }),
    note: os.backups.note.handler(async ({ input: { name, id } }) => {
      for await (const record of storage.backups.read(name, id)) if (!isTombstone(record)) return contentOf(record)
      throw new Refusal('NOT_FOUND', { code: 'note.not-found' })
    }),
    restore: os.backups.restore.handler(({ input: { name, ids }, context: { window } }) => ({
      task: parts.tasks.start({ code: 'task.restore', data: { name } }, (control) => restoreBackup(parts, name, ids, window, control)),
    })),
  }
}

const rowOfBackup = ({ name, at, notes, place }: Backup): BackupRow => ({ name, at, notes, place })

function differenceRow({ store }: Parts, one: FoundDifference): Difference[] {
  const record = one.there ?? store.record(one.id)
  return record && !isTombstone(record) ? [{ id: one.id, change: one.change, row: rowOf(record) }] : []
}
