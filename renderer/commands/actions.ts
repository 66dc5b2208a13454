import type { UndoState } from '#shared/api/history.ts'
import type { VaultState } from '#shared/api/vault.ts'
import type { CommandId } from '#shared/commands/index.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { isKind, kindNames } from '#shared/notes/index.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { openDialog } from '#ui/app/dialog-store.ts'
import { turnPart } from '#ui/app/layout/layout.ts'
import { addressOf, type ListName, type Place } from '#ui/app/place.ts'
import { open, type Tabs } from '#ui/app/tabs/tabs.ts'
import type { TabDesk } from '#ui/app/tabs/use-tabs.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { pageOfDay } from '#ui/data/pages.ts'
import { endOf } from '#ui/data/use-task.ts'
import { firstPage } from '#ui/guide/guide-page.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { moveToTrash } from './move-to-trash.ts'
import { tabActions } from './tab-actions.ts'

/** What commands know of the window. */
export interface CommandContext {
  /** What is shown: a note, also beside a list. */
  readonly place: Place
  /** The list one is in, where one is. */
  readonly list: ListName | null
  readonly tabs: Tabs
  readonly change: TabDesk['change']
  readonly go: (place: Place, replace?: boolean) => void
  readonly vault: VaultState
  /** Whether the host is the desktop program, which opens windows of its own. */
  readonly isDesktop: boolean
  readonly undo: UndoState | null
  /** The note that is shown, once it is known. */
  readonly note: Head | null
  readonly turnScheme: () => void
}

/** What a command does, and when it may be done (always, unless said). Those not here are done by the part of the window that offers them. */
export interface Action {
  readonly when?: (context: CommandContext) => boolean
  readonly run: (context: CommandContext) => void
  readonly words?: (context: CommandContext) => string | null
}

const isLive = ({ note, vault }: CommandContext) => note !== null && note.trashedAt === null && vault.readOnly === null

/** The kind that a note made now is likely of. */
const likelyKind = ({ list, note }: CommandContext): Kind => (list !== null && isKind(list) ? list : (note?.kind ?? 'claim'))

const visit = (place: Place): Action => ({ run: ({ go }) => go(place) })

export const actions: { readonly [id in CommandId]?: Action } = {
  ...tabActions,
  'note.new': {
    when: ({ vault }) => vault.readOnly === null,
    run: (context) => openDialog({ is: 'new-note', kind: likelyKind(context) }),
  },
  'note.capture': { when: ({ vault }) => vault.readOnly === null, run: () => openDialog({ is: 'capture' }) },
  'note.today': {
    when: ({ vault }) => vault.readOnly === null,
    run: ({ go }) => attempt(async () => go({ view: 'note', id: await pageOfDay(new Date()), isEditing: true })),
  },
  'note.edit': {
    when: isLive,
    run: ({ place, go }) => {
      if (place.view === 'note') go({ ...place, isEditing: !place.isEditing }, true)
    },
    words: ({ place }) => (place.view === 'note' && place.isEditing ? say('command.note.read') : null),
  },
  'note.trash': {
    when: isLive,
    run: ({ note }) => {
      if (!note) return
      attempt(async () => {
        await drafts.flush()
        const { total } = await client.links.backlinks({ id: note.id, offset: 0, limit: 0 })
        // What others link to is asked for first; else it goes at once and can be taken back.
        if (total > 0) openDialog({ is: 'trash', note: note.id })
        else await moveToTrash(note)
      })
    },
  },
  'note.restore': {
    when: ({ note, vault }) => note !== null && note.trashedAt !== null && vault.readOnly === null,
    run: ({ note }) => {
      if (!note) return
      attempt(async () => {
        await client.notes.restore({ ids: [note.id] })
        tell({ code: 'trash.restored', data: { title: note.title } })
      })
    },
  },
  'note.merge': { when: isLive, run: ({ note }) => note && openDialog({ is: 'merge', survivor: note.id }) },
  'note.star': {
    when: isLive,
    run: ({ note }) => note && attempt(async () => void (await client.notes.star({ ids: [note.id], put: note.starred === '' }))),
    words: ({ note }) => (note !== null && note.starred !== '' ? say('command.note.unstar') : null),
  },
  'note.compare': { when: ({ note }) => note !== null, run: ({ note }) => note && openDialog({ is: 'compare', note: note.id }) },
  'note.rename': { when: isLive, run: ({ note }) => note && openDialog({ is: 'rename', note: note.id }) },
  'note.kind': { when: isLive, run: ({ note }) => note && openDialog({ is: 'kind', note: note.id }) },
  'note.export': {
    when: ({ note }) => note !== null,
    run: ({ note }) => note && openDialog({ is: 'export', what: { of: 'note', id: note.id } }),
  },
  'note.print': { when: ({ note }) => note !== null, run: ({ place, go }) => void print(place, go) },
  'edit.undo': {
    when: ({ undo }) => (undo?.undo ?? null) !== null,
    run: () => attempt(() => step('undo')),
    words: ({ undo }) => (undo?.undo ? say('command.undo-what', { what: sayMessage(undo.undo) }) : null),
  },
  'edit.redo': {
    when: ({ undo }) => (undo?.redo ?? null) !== null,
    run: () => attempt(() => step('redo')),
    words: ({ undo }) => (undo?.redo ? say('command.redo-what', { what: sayMessage(undo.redo) }) : null),
  },
  'edit.steps': { run: () => openDialog({ is: 'steps' }) },
  'edit.replace': { when: ({ vault }) => vault.readOnly === null, run: () => openDialog({ is: 'replace', asked: null }) },
  'edit.save': { run: () => void drafts.flush() },
  'go.palette': { run: (context) => openDialog({ is: 'palette', kind: likelyKind(context) }) },
  'go.random': {
    run: ({ go, vault }) =>
      attempt(async () => {
        const total = kindNames.reduce((sum, kind) => sum + vault.counts[kind], 0)
        const { rows } = await client.notes.list({ offset: Math.floor(Math.random() * total), limit: 1 })
        if (rows[0]) go({ view: 'note', id: rows[0].id, isEditing: false })
      }),
  },
  'go.home': visit({ view: 'home' }),
  'go.trash': visit({ view: 'list', list: 'trash' }),
  'go.unresolved': visit({ view: 'unresolved' }),
  'go.ambiguous': visit({ view: 'ambiguous' }),
  'go.problems': visit({ view: 'problems' }),
  'go.backups': visit({ view: 'backups' }),
  // Where a list stands, it does both itself.
  'go.list': { run: ({ go }) => go({ view: 'list', list: 'all' }) },
  'go.filter': { run: ({ go }) => go({ view: 'list', list: 'all' }) },
  'go.note': { run: () => document.querySelector<HTMLElement>('#main')?.focus() },
  'vault.export': { run: () => openDialog({ is: 'export', what: null }) },
  'vault.check': {
    run: ({ go }) => {
      attempt(async () => {
        const { task } = await client.vault.check({})
        const end = await endOf(task)
        if (end.state !== 'done') return tellFailure(end.error)
        const problems = problemsIn(end.result)
        tell({ code: 'check.done', data: { problems } })
        if (problems > 0) go({ view: 'problems' })
      })
    },
  },
  'vault.restoreTrash': {
    when: ({ vault }) => vault.trashed > 0 && vault.readOnly === null,
    run: () =>
      attempt(async () => {
        const { count } = await client.notes.restore({ list: { trashed: true } })
        tell({ code: 'selection.restored', data: { count } })
      }),
  },
  'vault.emptyTrash': {
    when: ({ vault }) => vault.trashed > 0 && vault.readOnly === null,
    run: () => openDialog({ is: 'empty-trash' }),
  },
  'vault.settings': visit({ view: 'settings' }),
  'vault.switch': visit({ view: 'start' }),
  'window.new': {
    when: ({ isDesktop }) => isDesktop,
    run: ({ place }) => attempt(async () => void (await client.host.newWindow({ address: addressOf(place) }))),
  },
  'look.sidebar': { run: () => turnPart('sidebar') },
  'look.list': { run: () => turnPart('list') },
  'look.inspector': { run: () => turnPart('inspector') },
  'look.scheme': { run: ({ turnScheme }) => turnScheme() },
  'look.keys': { run: () => openDialog({ is: 'keys' }) },
  'look.guide': { run: ({ change }) => change((tabs) => open(tabs, firstPage)) },
  'look.about': { run: () => openDialog({ is: 'about' }) },
}

/** Milliseconds in which a note that was being edited is drawn to be read. */
const drawn = 500

/** On paper a note is as it is read. */
async function print(place: Place, go: CommandContext['go']): Promise<void> {
  await drafts.flush()
  if (place.view === 'note' && place.isEditing) {
    go({ ...place, isEditing: false }, true)
    await new Promise((resolve) => setTimeout(resolve, drawn))
  }
  window.print()
}

async function step(which: 'undo' | 'redo'): Promise<void> {
  await drafts.flush()
  // What is said is what it was called before it was done.
  const state = await client.history.state({})
  const what = state[which]
  await client.history[which]({})
  if (what) tell({ code: which === 'undo' ? 'undo.done' : 'redo.done', data: { what: sayMessage(what) } })
}

function problemsIn(result: unknown): number {
  const problems = typeof result === 'object' && result !== null && 'problems' in result ? result.problems : []
  return Array.isArray(problems) ? problems.length : 0
}

function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => tellFailure(messageOf(error)))
}
