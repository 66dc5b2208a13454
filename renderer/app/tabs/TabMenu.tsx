import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'
import { CommandItem } from '#ui/kit/commands.tsx'
import { kindOfTab } from './kinds/index.ts'
import type { Side } from './tabs.ts'
import { noteIn, type RowOf, titleOf } from './use-tab-rows.ts'

interface Props {
  readonly side: Side
  readonly rowOf: RowOf
  readonly onGo: (at: number) => void
}

/** What can be done with tabs, and all of them by name: the strip shows only a few. */
export function TabMenu({ side, rowOf, onGo }: Props) {
  return (
    <Menu position="bottom-end" width={300} shadow="md">
      <Menu.Target>
        <ActionIcon className="tab-more" variant="subtle" color="gray" aria-label={say('tabs.more')}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className="tab-menu">
        <CommandItem id="tab.pin" />
        <CommandItem id="tab.split" />
        <Menu.Divider />
        <CommandItem id="tab.close" />
        <CommandItem id="tab.closeOthers" />
        <CommandItem id="tab.reopen" />
        <Menu.Divider />
        <Menu.Label>{say('tabs.all', { count: side.tabs.length })}</Menu.Label>
        {side.tabs.map((tab, at) => {
          const row = noteIn(tab.shows, rowOf)
          const { Sign } = kindOfTab(tab.shows)
          return (
            <Menu.Item
              key={tab.shows}
              className="tab-named"
              leftSection={<Sign row={row} />}
              fw={at === side.at ? 600 : 400}
              onClick={() => onGo(at)}
            >
              <span className="tab-title" dir="auto">
                {row ? row.short : titleOf(tab, rowOf)}
              </span>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
