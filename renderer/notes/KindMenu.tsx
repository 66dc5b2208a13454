import { Menu } from '@mantine/core'
import type { ReactElement } from 'react'
import { say } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { KindIcon } from './KindIcon.tsx'

/** A button that asks which kind a new note shall be. */
export function KindMenu({
  children,
  label,
  onChoose,
}: {
  readonly children: ReactElement
  readonly label: string
  readonly onChoose: (kind: Kind) => void
}) {
  return (
    <Menu position="bottom-start" width={220} shadow="md" trapFocus returnFocus>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {kindNames.map((kind) => (
          <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => onChoose(kind)}>
            {say(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
