import { useEffect, useRef } from 'react'
import { addressOf, type Place } from '../place.ts'

/** Where the parts of the window stand beneath one another (narrow.css), what was gone to comes into view. */
export function useShownWhenNarrow(place: Place): void {
  const part = place.view === 'list' ? '.list-pane' : '#main'
  const now = place.view === 'list' ? place.list : addressOf(place)
  const before = useRef(now)
  useEffect(() => {
    const isSame = before.current === now
    before.current = now
    if (!isSame && matchMedia('(width < 760px)').matches) document.querySelector(part)?.scrollIntoView({ block: 'start' })
  }, [now, part])
}
