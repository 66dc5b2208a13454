import { type RefObject, useEffect, useState } from 'react'
import { client } from '#ui/data/client.ts'
import { FoundMarks } from '#ui/data/found-marks.ts'
import { ShownText } from './shown-text.ts'

/** The marks of a query in the note that is open. */
export function useFoundMarks(query: string | null): FoundMarks {
  const [marks] = useState(() => new FoundMarks((asked, text, signal) => client.search.marks({ query: asked, text }, { signal })))
  useEffect(() => marks.look(query), [marks, query])
  return marks
}

/** While a note is read, what is drawn of it has the marks, whatever is drawn later. */
export function useMarkedReading(marks: FoundMarks, place: RefObject<HTMLElement | null>, isReading: boolean): void {
  useEffect(() => {
    const element = place.current
    if (!isReading || !element) return
    const detach = marks.attach(new ShownText(element))
    const observer = new MutationObserver(() => marks.changed())
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      detach()
    }
  }, [marks, place, isReading])
}
