import { useEffect, useState } from 'react'
import { addressOf, type Place } from '../place.ts'
import { keepTabs, keptTabs } from './kept-tabs.ts'
import { frontTab, show, type Tabs } from './tabs.ts'

export interface TabDesk {
  readonly tabs: Tabs
  /** Changes what is open, and goes where the tab in front then is. */
  readonly change: (to: (tabs: Tabs) => Tabs) => void
}

/**
 * What is open in the window. The address names the note in front: whoever goes to another, by a link, a list or back, brings it there.
 * @param away where one is when nothing is open any more
 */
export function useTabs(vault: string, place: Place, go: (place: Place, replace?: boolean) => void, away: Place): TabDesk {
  const [tabs, setTabs] = useState(() => keptTabs(vault))
  const [seen, setSeen] = useState('')
  const address = addressOf(place)
  if (address !== seen) {
    setSeen(address)
    if (place.view === 'note') setTabs(show(tabs, place.id, place.isEditing))
  }
  useEffect(() => keepTabs(vault, tabs), [vault, tabs])

  const change = (to: (tabs: Tabs) => Tabs) => {
    const next = to(tabs)
    setTabs(next)
    const [before, now] = [frontTab(tabs), frontTab(next)]
    const isSame = now?.note === before?.note && place.view === 'note'
    if (now && !(isSame && now.isEditing === before?.isEditing)) go({ view: 'note', id: now.note, isEditing: now.isEditing }, isSame)
    else if (!now && before) go(away)
  }
  return { tabs, change }
}
