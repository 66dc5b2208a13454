import { isNoteId } from '#shared/base/ids.ts'
import type { CommandId } from '#shared/commands/index.ts'
import { say } from '#shared/messages/index.ts'
import { close, closeOthers, face, frontTab, move, open, pin, reopen, shownIn, sideOf, split, step, type Tabs } from '#ui/app/tabs/tabs.ts'
import { type Comparison, comparisonOf } from '#ui/notes/comparison.ts'
import type { Action, CommandContext } from './actions.ts'

const hasTab = ({ tabs }: CommandContext) => frontTab(tabs) !== null
const hasMore = ({ tabs }: CommandContext) => sideOf(tabs).tabs.length > 1
const isSplit = ({ tabs }: CommandContext) => tabs.sides.length > 1

const change = (when: (context: CommandContext) => boolean, to: (tabs: Tabs) => Tabs): Action => ({ when, run: (it) => it.change(to) })
/** The two notes that stand beside each other; null where none or twice the same does. */
function comparisonIn({ sides }: Tabs): Comparison | null {
  const [left, right] = sides.map((side) => shownIn(side)?.shows)
  if (!isNoteId(left) || !isNoteId(right) || left === right) return null
  return comparisonOf({ note: left, time: null }, { note: right, time: null })
}

/** Moves the tab in front by one. */
const moveBy = (by: 1 | -1) => (tabs: Tabs) => move(tabs, tabs.front, sideOf(tabs).at, sideOf(tabs).at + by)

/** What is done with the tabs of the note. */
export const tabActions: { readonly [id in Extract<CommandId, `tab.${string}`>]: Action } = {
  'tab.close': change(hasTab, (tabs) => close(tabs, tabs.front, sideOf(tabs).at)),
  'tab.closeOthers': change(hasMore, closeOthers),
  'tab.reopen': change(({ tabs }) => reopen(tabs) !== tabs, reopen),
  'tab.next': change(hasMore, (tabs) => step(tabs, 1)),
  'tab.previous': change(hasMore, (tabs) => step(tabs, -1)),
  'tab.right': change(hasMore, moveBy(1)),
  'tab.left': change(hasMore, moveBy(-1)),
  'tab.pin': {
    ...change(hasTab, (tabs) => pin(tabs, tabs.front, sideOf(tabs).at)),
    words: ({ tabs }) => (frontTab(tabs)?.isPinned ? say('command.tab.unpin') : null),
  },
  'tab.split': { ...change(hasTab, split), words: (context) => (isSplit(context) ? say('command.tab.unsplit') : null) },
  'tab.compare': {
    when: ({ tabs }) => comparisonIn(tabs) !== null,
    run: ({ tabs, change }) => {
      const comparison = comparisonIn(tabs)
      if (comparison !== null) change((now) => open(now, comparison))
    },
  },
  'tab.turn': change(isSplit, (tabs) => face(tabs, 1 - tabs.front)),
}
