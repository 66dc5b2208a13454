import './sidebar.css'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook,
  IconBookmark,
  IconDots,
  IconFileExport,
  IconFolderOpen,
  IconHelpCircle,
  IconHistory,
  IconHome,
  IconInfoCircle,
  IconKeyboard,
  IconLinkOff,
  IconMoonStars,
  IconNotes,
  IconPlus,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SavedSearch, VaultState } from '#shared/api/vault.ts'
import { say } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandButton, CommandItem } from '#ui/kit/commands.tsx'
import { useKeyWords } from '#ui/kit/own-keys.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { KindMenu } from '#ui/notes/KindMenu.tsx'
import { useDialogs } from './dialog-store.ts'
import { Divider } from './layout/Divider.tsx'
import { addressOf, type ListName, type Place } from './place.ts'
import { StarredNotes } from './StarredNotes.tsx'

interface Props {
  readonly vault: VaultState
  readonly place: Place
  readonly list: ListName
  /** What the list was searched for when it was opened. */
  readonly query: string
}

/** The vault's name, the kinds with their counts, and the ways to all other views. */
export function Sidebar({ vault, place, list, query }: Props) {
  const { open } = useDialogs()
  const keyWords = useKeyWords()
  const isList = place.view === 'list' || place.view === 'note' || place.view === 'compare'
  const total = kindNames.reduce((sum, kind) => sum + vault.counts[kind], 0)
  const listItem = (name: ListName, icon: ReactNode, words: string, count: number) => (
    <Item key={name} place={{ view: 'list', list: name }} isCurrent={isList && list === name && query === ''} icon={icon} count={count}>
      {words}
    </Item>
  )
  return (
    <nav className="sidebar" aria-label={say('sidebar.label')}>
      <div className="sidebar-scroll">
        <div className="sidebar-head">
          <h1 className="vault-name" dir="auto" title={vault.name}>
            {vault.name}
          </h1>
          <VaultMenu />
        </div>
        <CommandButton
          id="go.palette"
          size="sm"
          className="sidebar-find"
          fullWidth
          justify="flex-start"
          icon={<IconSearch size={16} aria-hidden />}
          rightSection={<span className="keys">{keyWords('go.palette')}</span>}
        >
          {say('palette.title')}
        </CommandButton>
        <KindMenu label={say('sidebar.new')} onChoose={(kind) => open({ is: 'new-note', kind })}>
          <Button
            className="new-note"
            fullWidth
            justify="flex-start"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<span className="keys on-colour">{keyWords('note.new')}</span>}
          >
            {say('sidebar.new')}
          </Button>
        </KindMenu>
        <ul className="sidebar-list">
          <Item place={{ view: 'home' }} isCurrent={place.view === 'home'} icon={<IconHome size={16} stroke={1.75} aria-hidden />}>
            {say('sidebar.home')}
          </Item>
          {listItem('all', <IconNotes size={16} stroke={1.75} aria-hidden />, say('sidebar.all'), total)}
          {kindNames.map((kind) => listItem(kind, <KindIcon kind={kind} />, say(`kinds.${kind}`), vault.counts[kind]))}
        </ul>
        <StarredNotes note={place.view === 'note' ? place.id : null} />
        {vault.searches.length > 0 && <Searches searches={vault.searches} current={isList && list === 'all' ? query : ''} />}
        <h2 className="sidebar-section">{say('sidebar.tend')}</h2>
        <ul className="sidebar-list">
          <Item
            place={{ view: 'unresolved' }}
            isCurrent={place.view === 'unresolved'}
            icon={<IconLinkOff size={16} stroke={1.75} aria-hidden />}
            count={vault.unresolved}
          >
            {say('sidebar.unresolved')}
          </Item>
          <Item
            place={{ view: 'ambiguous' }}
            isCurrent={place.view === 'ambiguous'}
            icon={<IconHelpCircle size={16} stroke={1.75} aria-hidden />}
            count={vault.ambiguous}
          >
            {say('sidebar.ambiguous')}
          </Item>
          {vault.problems > 0 && (
            <Item
              place={{ view: 'problems' }}
              isCurrent={place.view === 'problems'}
              icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
              count={vault.problems}
            >
              {say('sidebar.problems')}
            </Item>
          )}
          {listItem('trash', <IconTrash size={16} stroke={1.75} aria-hidden />, say('sidebar.trash'), vault.trashed)}
          <Item place={{ view: 'backups' }} isCurrent={place.view === 'backups'} icon={<IconArchive size={16} stroke={1.75} aria-hidden />}>
            {say('sidebar.backups')}
          </Item>
        </ul>
      </div>
      <Divider part="sidebar" />
    </nav>
  )
}

/** The searches kept in the vault, with how many notes each finds now. */
function Searches({ searches, current }: { readonly searches: readonly SavedSearch[]; readonly current: string }) {
  const counts = useQuery(api.search.counts.queryOptions({ input: { queries: searches.map(({ query }) => query) } })).data?.counts ?? []
  return (
    <>
      <h2 className="sidebar-section">{say('sidebar.searches')}</h2>
      <ul className="sidebar-list">
        {searches.map(({ name, query }, at) => (
          <Item
            key={query}
            place={{ view: 'list', list: 'all', query }}
            isCurrent={query === current}
            icon={<IconBookmark size={16} stroke={1.75} aria-hidden />}
            count={counts[at] ?? null}
          >
            {name}
          </Item>
        ))}
      </ul>
    </>
  )
}

function Item({
  place,
  isCurrent,
  icon,
  count,
  children,
}: {
  readonly place: Place
  readonly isCurrent: boolean
  readonly icon: ReactNode
  readonly count?: number | null
  readonly children: string
}) {
  return (
    <li>
      <a className="sidebar-item" href={`#${addressOf(place)}`} aria-current={isCurrent ? 'page' : undefined}>
        {icon}
        <span dir="auto">{children}</span>
        {typeof count === 'number' && <span className="count">{say('value.number', { value: count })}</span>}
      </a>
    </li>
  )
}

function VaultMenu() {
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say('sidebar.menu')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="edit.undo" icon={<IconArrowBackUp size={16} />} />
        <CommandItem id="edit.redo" icon={<IconArrowForwardUp size={16} />} />
        <CommandItem id="edit.steps" icon={<IconHistory size={16} />} />
        <Menu.Divider />
        <CommandItem id="vault.export" icon={<IconFileExport size={16} />} />
        <CommandItem id="vault.check" icon={<IconShieldCheck size={16} />} />
        <CommandItem id="go.backups" icon={<IconArchive size={16} />} />
        <CommandItem id="go.problems" icon={<IconAlertTriangle size={16} />} />
        <CommandItem id="vault.emptyTrash" icon={<IconTrash size={16} />} />
        <CommandItem id="vault.settings" icon={<IconSettings size={16} />} />
        <CommandItem id="vault.switch" icon={<IconFolderOpen size={16} />} />
        <Menu.Divider />
        <CommandItem id="look.scheme" icon={<IconMoonStars size={16} />} />
        <CommandItem id="look.keys" icon={<IconKeyboard size={16} />} />
        <CommandItem id="look.guide" icon={<IconBook size={16} />} />
        <CommandItem id="look.about" icon={<IconInfoCircle size={16} />} />
      </Menu.Dropdown>
    </Menu>
  )
}
