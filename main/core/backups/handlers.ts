import { rowOf } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { Backup } from '#core/ports.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { BackupRow, Difference } from '#shared/api/backups.ts'
import { mostRows } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { differences } from './differences.ts'
import { restoreBackup } from './restore.ts'

export const backups: Area<'backups'> = (os, parts) => {
  const { storage } = parts.ports
  return {
    list: os.backups.list.handler(async () => ({ rows: (await storage.backups.list()).slice(0, mostRows).map(rowOfBackup) })),
    make: os.backups.make.handler(async () => rowOfBackup(await storage.backups.make())),
    preview: os.backups.preview.handler(async ({ input: { name, offset, limit } }) => {
      const all = await differences(parts, name)
      return { total: all.length, rows: all.slice(offset, offset + limit).flatMap((one) => differenceRow(parts, one)) }
    }),
    restore: os.backups.restore.handler(({ input: { name, ids }, context: { window } }) => ({
      task: parts.tasks.start({ code: 'task.restore', data: { name } }, (control) => restoreBackup(parts, name, ids, window, control)),
    })),
  }
}

const rowOfBackup = ({ name, at, notes, place }: Backup): BackupRow => ({ name, at, notes, place })

function differenceRow({ store }: Parts, one: Awaited<ReturnType<typeof differences>>[number]): Difference[] {
  const record = one.there ?? store.record(one.id as NoteId)
  return record && !isTombstone(record) ? [{ id: one.id, change: one.change, row: rowOf(record) }] : []
}
