import { ActionIcon } from '@mantine/core'
import { IconLayoutList, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { commandName, keyWords, useCommandDesk } from '#ui/kit/commands.tsx'
import { type PartName, partNames, useLayout } from './layout.ts'

const icons: { readonly [name in PartName]: typeof IconLayoutList } = {
  sidebar: IconLayoutSidebar,
  list: IconLayoutList,
  inspector: IconLayoutSidebarRight,
}

/** Show and hide the parts of the window beside the note. */
export function LayoutSwitches() {
  const desk = useCommandDesk()
  const layout = useLayout()
  return (
    <span className="layout-switches">
      {partNames.map((name) => {
        const Icon = icons[name]
        const command = `look.${name}` as const
        return (
          <ActionIcon
            key={name}
            size="sm"
            variant="subtle"
            color="gray"
            aria-pressed={layout[name].isShown}
            aria-label={commandName(command)}
            title={`${commandName(command)} (${keyWords(command)})`}
            onClick={() => desk.run(command)}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )
      })}
    </span>
  )
}
