import { useEffect, useRef } from 'react'
import { addressOf, type Place } from '../place.ts'

const narrow = '(width < 760px)'

/**
 * Where one goes, keys go on from. Where the parts of the window stand beneath one another (narrow.css), what was gone to comes into view, and
 * what one is in stays there.
 */
export function useShownPlace(place: Place): void {
  const part = place.view === 'list' ? '.list-pane' : '#main'
  const now = place.view === 'list' ? place.list : addressOf(place)
  const before = useRef(now)
  useEffect(() => {
    const isSame = before.current === now
    before.current = now
    if (isSame) return
    if (matchMedia(narrow).matches) document.querySelector(part)?.scrollIntoView({ block: 'start' })
    // What had the focus went with the place before; keys go on where one is now.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }, [now, part])
  useEffect(() => {
    const query = matchMedia(narrow)
    query.addEventListener('change', showFocused)
    return () => query.removeEventListener('change', showFocused)
  }, [])
}

/** Of a text the line that one writes in. */
function showFocused(): void {
  const focused = document.activeElement
  const isText = focused instanceof HTMLElement && focused.isContentEditable
  const line = isText ? getSelection()?.anchorNode?.parentElement : null
  ;(line ?? focused)?.scrollIntoView({ block: 'nearest' })
}
