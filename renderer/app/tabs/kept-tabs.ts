import { isObject } from '#shared/base/json.ts'
import { keepText, keptText, readKept } from '#ui/data/kept.ts'
import { isOpened, noTabs, type Side, type Tab, type Tabs } from './tabs.ts'

/** As many tabs of a side are opened again; nobody finds anything among more. */
const mostTabs = 500

const keyOf = (vault: string) => `ascertain.tabs.${vault}`

/** What was open in this window before it was loaded again, else in the window of this vault that was used last. */
export function keptTabs(vault: string): Tabs {
  return readTabs(keptText(keyOf(vault)))
}

/** Whether the vault was ever open in a window of this computer. */
export const wasOpenHere = (vault: string): boolean => keptText(keyOf(vault)) !== null

/** Ids only: no title and nothing that was searched for leaves the vault by it. */
export function keepTabs(vault: string, tabs: Tabs): void {
  const text = JSON.stringify(tabs, (key, value: unknown) => (key === 'found' ? undefined : value))
  keepText(keyOf(vault), text, true)
}

/** Reads what was stored; of anything else what can be understood. */
export function readTabs(text: string | null): Tabs {
  const value = readKept(text)
  if (!isObject(value) || !Array.isArray(value.sides)) return noTabs
  const sides = value.sides
    .slice(0, 2)
    .map(readSide)
    .filter(({ tabs }) => tabs.length > 0)
  const closed = Array.isArray(value.closed) ? value.closed.filter(isOpened) : []
  return { sides: sides.length > 0 ? sides : noTabs.sides, front: value.front === 1 && sides.length > 1 ? 1 : 0, closed }
}

function readSide(value: unknown): Side {
  const given = isObject(value) && Array.isArray(value.tabs) ? value.tabs : []
  const seen = new Set<string>()
  const tabs = given.slice(0, mostTabs).flatMap((tab: unknown): Tab[] => {
    if (!isObject(tab) || !isOpened(tab.shows) || seen.has(tab.shows)) return []
    seen.add(tab.shows)
    return [{ shows: tab.shows, isEditing: tab.isEditing === true, isPinned: tab.isPinned === true }]
  })
  const at = isObject(value) ? Number(value.at) : 0
  return { tabs, at: Number.isInteger(at) && at >= 0 && at < tabs.length ? at : tabs.length - 1 }
}
