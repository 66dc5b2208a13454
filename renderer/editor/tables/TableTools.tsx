import type { EditorView } from '@codemirror/view'
import { Button, Menu } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { Fragment, type RefObject } from 'react'
import { say } from '#shared/messages/index.ts'
import { CommandItem, useOffer } from '#ui/kit/commands.tsx'
import { editTable } from './do-table-edit.ts'
import { type TableCommand, tableCommandGroups, tableCommands } from './table-commands.ts'

/** While the cursor is in a table: its commands, and the menu of them. */
export function TableTools({ view }: { readonly view: RefObject<EditorView | null> }) {
  return (
    <>
      {tableCommandGroups.flat().map((id) => (
        <Offer key={id} id={id} view={view} />
      ))}
      <Menu position="top-start" width={260} shadow="md" returnFocus={false} onClose={() => setTimeout(() => view.current?.focus())}>
        <Menu.Target>
          <Button variant="subtle" size="compact-xs" leftSection={<IconTable size={14} aria-hidden />}>
            {say('menu.table')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {tableCommandGroups.map((group, at) => (
            <Fragment key={group[0]}>
              {at > 0 && <Menu.Divider />}
              {group.map((id) => (
                <CommandItem key={id} id={id} />
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Offer({ id, view }: { readonly id: TableCommand; readonly view: RefObject<EditorView | null> }) {
  useOffer(id, () => {
    if (view.current) editTable(view.current, tableCommands[id])
    // The palette gives the focus back when it is gone.
    setTimeout(() => view.current?.focus())
  })
  return null
}
