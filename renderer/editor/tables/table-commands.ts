import type { CommandId } from '#shared/commands/index.ts'
import { alignColumn, deleteColumn, deleteRow, insertColumn, insertRow, moveColumn, moveRow, type TableEdit } from './edit-table.ts'

/** What each command does to the table that the cursor is in. */
export const tableCommands = {
  'table.rowBefore': insertRow(0),
  'table.rowAfter': insertRow(1),
  'table.rowUp': moveRow(-1),
  'table.rowDown': moveRow(1),
  'table.rowDelete': deleteRow,
  'table.columnBefore': insertColumn(0),
  'table.columnAfter': insertColumn(1),
  'table.columnLeft': moveColumn(-1),
  'table.columnRight': moveColumn(1),
  'table.columnDelete': deleteColumn,
  'table.alignLeft': alignColumn('left'),
  'table.alignCenter': alignColumn('center'),
  'table.alignRight': alignColumn('right'),
  'table.alignNone': alignColumn('none'),
} as const satisfies { readonly [id in CommandId]?: TableEdit }

export type TableCommand = keyof typeof tableCommands
/** In the order of the menu, parted as it is. */
export const tableCommandGroups: readonly (readonly TableCommand[])[] = [
  ['table.rowBefore', 'table.rowAfter', 'table.rowUp', 'table.rowDown', 'table.rowDelete'],
  ['table.columnBefore', 'table.columnAfter', 'table.columnLeft', 'table.columnRight', 'table.columnDelete'],
  ['table.alignLeft', 'table.alignCenter', 'table.alignRight', 'table.alignNone'],
]
