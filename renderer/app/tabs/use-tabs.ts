import { useEffect, useState } from 'react'
import { addressOf, type Place } from '../place.ts'
import { keepTabs, keptTabs } from './kept-tabs.ts'
import { kindOfTab, tabAt } from './kinds/index.ts'
import { frontTab, show, type Tab, type Tabs } from './tabs.ts'

export interface TabDesk {
  readonly tabs: Tabs
  /** Changes what is open, and goes where the tab in front then is. */
  readonly change: (to: (tabs: Tabs) => Tabs) => void
}

/** Where one is while a tab is in front. */
export const placeOfTab = (tab: Tab): Place => kindOfTab(tab.shows).placeOf(tab)

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
    const shown = tabAt(place)
    if (shown) setTabs(show(tabs, shown.shows, shown.isEditing, shown.found))
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
export const isOfTab = (place: Place): boolean => tabAt(place) !== null
