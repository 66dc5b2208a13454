import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { type GuidePage, isGuidePage } from '#ui/guide/guide-page.ts'
import { type Comparison, isComparison } from '#ui/notes/comparison.ts'

/** What a tab can show: a note, two beside each other, or the guide. What else is known of each is in `kinds`. */
export type Opened = NoteId | Comparison | GuidePage
export const isOpened = (name: unknown): name is Opened => isNoteId(name) || isComparison(name) || isGuidePage(name)

/** What is open in the window. */
export interface Tab<Shows extends Opened = Opened> {
  readonly shows: Shows
  readonly isEditing: boolean
  /** It keeps what it shows: another note opens beside it. */
  readonly isPinned: boolean
  /** The query by which it was found, whose words are marked in it; not kept for the next start. */
  readonly found?: string
}

/** Tabs over one pane, those pinned first; each thing once. `at` is the one shown, -1 where there is none. */
export interface Side {
  readonly tabs: readonly Tab[]
  readonly at: number
}

/** What is open in a window: one pane, or two beside each other; never an empty one beside another. */
export interface Tabs {
  readonly sides: readonly Side[]
  /** The side that is meant where none is named. */
  readonly front: number
  /** Closed last, latest first. */
  readonly closed: readonly Opened[]
}

export const noTabs: Tabs = { sides: [{ tabs: [], at: -1 }], front: 0, closed: [] }

/** As many closed ones can be opened again. */
const mostClosed = 50

export const sideOf = (tabs: Tabs, side = tabs.front): Side => tabs.sides[side] ?? { tabs: [], at: -1 }
export const shownIn = ({ tabs, at }: Side): Tab | null => tabs[at] ?? null
/** The tab that is meant where none is named. */
export const frontTab = (tabs: Tabs): Tab | null => shownIn(sideOf(tabs))

/** Something is gone to: in its tab, else in place of what is shown, else beside what is pinned. */
export function show(tabs: Tabs, shows: Opened, isEditing: boolean, found?: string): Tabs {
  const side = sideOf(tabs)
  const shown = shownIn(side)
  const index = side.tabs.findIndex((tab) => tab.shows === shows)
  const known = side.tabs[index]
  if (known) {
    if (index === side.at && known.isEditing === isEditing && known.found === found) return tabs
    return withFront(tabs, { tabs: side.tabs.with(index, tabOf(shows, isEditing, found, known.isPinned)), at: index })
  }
  if (!shown || shown.isPinned) return open(tabs, shows, isEditing, found)
  return withFront(tabs, { ...side, tabs: side.tabs.with(side.at, tabOf(shows, isEditing, found)) })
}

/** It is opened in a tab of its own, behind the one shown. */
export function open(tabs: Tabs, shows: Opened, isEditing = false, found?: string): Tabs {
  const side = sideOf(tabs)
  if (side.tabs.some((tab) => tab.shows === shows)) return show(tabs, shows, isEditing, found)
  const at = Math.max(side.at + 1, pinned(side))
  return withFront(tabs, { tabs: side.tabs.toSpliced(at, 0, tabOf(shows, isEditing, found)), at })
}

/** What stood after it is shown then, else what stood before; a side without tabs goes. */
export function close(tabs: Tabs, side: number, index: number): Tabs {
  const from = sideOf(tabs, side)
  const gone = from.tabs[index]
  if (!gone) return tabs
  const rest = from.tabs.toSpliced(index, 1)
  const at = index < from.at ? from.at - 1 : Math.min(from.at, rest.length - 1)
  const closed = [gone.shows, ...tabs.closed.filter((one) => one !== gone.shows)].slice(0, mostClosed)
  if (rest.length > 0 || tabs.sides.length === 1) return { ...withSide(tabs, side, { tabs: rest, at }), closed }
  return { sides: tabs.sides.toSpliced(side, 1), front: 0, closed }
}

/** All of the side in front but the one shown and those pinned. */
export function closeOthers(tabs: Tabs): Tabs {
  const side = sideOf(tabs)
  const isKept = (tab: Tab, index: number) => index === side.at || tab.isPinned
  const rest = side.tabs.filter(isKept)
  const gone = side.tabs.filter((tab, index) => !isKept(tab, index)).map(({ shows }) => shows)
  const closed = [...gone.toReversed(), ...tabs.closed.filter((one) => !gone.includes(one))].slice(0, mostClosed)
  const shown = shownIn(side)
  return { ...withFront(tabs, { tabs: rest, at: rest.findIndex(({ shows }) => shows === shown?.shows) }), closed }
}

/** The one closed last that is not open again. */
export function reopen(tabs: Tabs): Tabs {
  const [shows, ...closed] = tabs.closed.filter((one) => !sideOf(tabs).tabs.some((tab) => tab.shows === one))
  return shows === undefined ? tabs : open({ ...tabs, closed }, shows)
}

export function activate(tabs: Tabs, side: number, index: number): Tabs {
  const from = sideOf(tabs, side)
  return from.tabs[index] ? { ...withSide(tabs, side, { ...from, at: index }), front: side } : tabs
}

/** To the next tab of the side in front, or the one before; from the last to the first. */
export function step(tabs: Tabs, by: 1 | -1): Tabs {
  const { tabs: row, at } = sideOf(tabs)
  return row.length === 0 ? tabs : activate(tabs, tabs.front, (at + by + row.length) % row.length)
}

/** Puts a tab where another stands. Those pinned stay before those that are not. */
export function move(tabs: Tabs, side: number, from: number, to: number): Tabs {
  const row = sideOf(tabs, side)
  const moved = row.tabs[from]
  if (!moved) return tabs
  const fixed = pinned(row)
  const [least, most] = moved.isPinned ? [0, fixed - 1] : [fixed, row.tabs.length - 1]
  const order = row.tabs.toSpliced(from, 1).toSpliced(Math.max(least, Math.min(most, to)), 0, moved)
  const shown = shownIn(row)
  return withSide(tabs, side, { tabs: order, at: order.findIndex(({ shows }) => shows === shown?.shows) })
}

/** Pins a tab, which then stands behind the others that are, or lets it go again. */
export function pin(tabs: Tabs, side: number, index: number): Tabs {
  const row = sideOf(tabs, side)
  const tab = row.tabs[index]
  if (!tab) return tabs
  const turned = { ...tab, isPinned: !tab.isPinned }
  const rest = row.tabs.toSpliced(index, 1)
  const order = rest.toSpliced(rest.filter(({ isPinned }) => isPinned).length, 0, turned)
  const shown = shownIn(row)
  return withSide(tabs, side, { tabs: order, at: order.findIndex(({ shows }) => shows === shown?.shows) })
}

/** Shows what is in front a second time beside itself; where two panes are, their tabs come together in one. */
export function split(tabs: Tabs): Tabs {
  const [first, second] = tabs.sides
  if (first && second) {
    const shown = frontTab(tabs)
    const more = second.tabs.filter(({ shows }) => !first.tabs.some((tab) => tab.shows === shows))
    const all = [...first.tabs, ...more]
    const order = [...all.filter(({ isPinned }) => isPinned), ...all.filter(({ isPinned }) => !isPinned)]
    return { ...tabs, sides: [{ tabs: order, at: order.findIndex(({ shows }) => shows === shown?.shows) }], front: 0 }
  }
  const shown = frontTab(tabs)
  if (!first || !shown) return tabs
  return { ...tabs, sides: [first, { tabs: [{ ...shown, isPinned: false }], at: 0 }], front: 1 }
}

/** Takes the marks away from the note that a side shows. */
export function unmark(tabs: Tabs, side: number): Tabs {
  const row = sideOf(tabs, side)
  const shown = shownIn(row)
  return shown
    ? withSide(tabs, side, { ...row, tabs: row.tabs.with(row.at, tabOf(shown.shows, shown.isEditing, undefined, shown.isPinned)) })
    : tabs
}

/** Turns to a side. */
export function face(tabs: Tabs, side: number): Tabs {
  return tabs.front === side || !tabs.sides[side] ? tabs : { ...tabs, front: side }
}

const tabOf = (shows: Opened, isEditing: boolean, found: string | undefined, isPinned = false): Tab => ({
  shows,
  isEditing,
  isPinned,
  ...(found === undefined ? {} : { found }),
})
const pinned = ({ tabs }: Side): number => tabs.filter(({ isPinned }) => isPinned).length
const withSide = (tabs: Tabs, side: number, now: Side): Tabs => ({ ...tabs, sides: tabs.sides.with(side, now) })
const withFront = (tabs: Tabs, now: Side): Tabs => withSide(tabs, tabs.front, now)
