import { IconLayoutList, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { CommandIcon } from '#ui/kit/commands.tsx'
import { type PartName, partNames, useLayout } from './layout.ts'

const icons: { readonly [name in PartName]: typeof IconLayoutList } = {
  sidebar: IconLayoutSidebar,
  list: IconLayoutList,
  inspector: IconLayoutSidebarRight,
}

/** Show and hide the parts of the window beside the note. */
export function LayoutSwitches() {
  const layout = useLayout()
  return (
    <span className="layout-switches">
      {partNames.map((name) => {
        const Icon = icons[name]
        return (
          <CommandIcon
            key={name}
            id={`look.${name}`}
            icon={<Icon className="along" size={16} stroke={1.6} aria-hidden />}
            size="sm"
            aria-pressed={layout[name].isShown}
          />
        )
      })}
    </span>
  )
}
