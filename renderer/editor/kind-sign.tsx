import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { kindNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

/** Drawn once, while this module loads: the editor draws without React. */
const signs = new Map(kindNames.map((kind) => [kind, drawn(kind)]))

/** A kind's sign, anew each time. */
export const kindSign = (kind: Kind): Node | null => signs.get(kind)?.cloneNode(true) ?? null

function drawn(kind: Kind): Node | null {
  const place = document.createElement('span')
  flushSync(() => createRoot(place).render(<KindIcon kind={kind} size={14} named />))
  return place.firstChild
}
