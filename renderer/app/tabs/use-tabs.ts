import { useEffect, useState } from 'react'
import { isGuidePage } from '#ui/guide/guide-page.ts'
import { isComparison } from '#ui/notes/comparison.ts'
import { addressOf, type Place } from '../place.ts'
import { keepTabs, keptTabs } from './kept-tabs.ts'
import { frontTab, show, type Tab, type Tabs } from './tabs.ts'

export interface TabDesk {
  readonly tabs: Tabs
  /** Changes what is open, and goes where the tab in front then is. */
  readonly change: (to: (tabs: Tabs) => Tabs) => void
}

/** Where one is while a tab is in front. */
export function placeOfTab({ shows, isEditing, found }: Tab): Place {
  if (isGuidePage(shows)) return { view: 'guide', page: shows }
  if (isComparison(shows)) return { view: 'compare', comparison: shows }
  return { view: 'note', id: shows, isEditing, ...(found === undefined ? {} : { found }) }
}

/**
 * What is open in the window. The address names what is in front: whoever goes to another note, by a link, a list or back, brings it there.
 * @param away where one is when nothing is open any more
 */
export function useTabs(vault: string, place: Place, go: (place: Place, replace?: boolean) => void, away: Place): TabDesk {
  const [tabs, setTabs] = useState(() => keptTabs(vault))
  const [seen, setSeen] = useState('')
  const address = addressOf(place)
  if (address !== seen) {
    setSeen(address)
    if (place.view === 'note') setTabs(show(tabs, place.id, place.isEditing, place.found))
    if (place.view === 'compare') setTabs(show(tabs, place.comparison, false))
    if (place.view === 'guide') setTabs(show(tabs, place.page, false))
  }
  useEffect(() => keepTabs(vault, tabs), [vault, tabs])

  const change = (to: (tabs: Tabs) => Tabs) => {
    const next = to(tabs)
    setTabs(next)
    const [before, now] = [frontTab(tabs), frontTab(next)]
    if (!now) {
      if (before) go(away)
      return
    }
    const isSame = now.shows === before?.shows && isOfTab(place)
    if (!isSame || now.isEditing !== before.isEditing || now.found !== before.found) go(placeOfTab(now), isSame)
  }
  return { tabs, change }
}

/** Whether one is at what a tab shows. */
export const isOfTab = ({ view }: Place): boolean => view === 'note' || view === 'compare' || view === 'guide'
