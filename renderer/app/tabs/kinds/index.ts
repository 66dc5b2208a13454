import type { Place } from '#ui/app/place.ts'
import type { Opened, Tab } from '../tabs.ts'
import { comparisonTab } from './comparison-tab.tsx'
import { guideTab } from './guide-tab.tsx'
import { noteTab } from './note-tab.tsx'
import type { TabKind } from './tab-kind.ts'

const kinds: readonly TabKind[] = [guideTab, comparisonTab, noteTab]

/** The kind of what a tab shows. */
export const kindOfTab = (shows: Opened): TabKind => kinds.find((kind) => kind.is(shows)) ?? noteTab

/** What a tab shows while one is there; null where none does. */
export function tabAt(place: Place): Omit<Tab, 'isPinned'> | null {
  for (const kind of kinds) {
    const tab = kind.at(place)
    if (tab) return tab
  }
  return null
}
