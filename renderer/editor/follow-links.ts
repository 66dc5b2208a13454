import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Link } from '#shared/links/link.ts'
import { linkNear } from './links-in.ts'
import { placeOfDrawn } from './tables/drawn-tables.ts'

/** Goes where a link leads, in a tab of its own or not, or asks what it shall mean. */
export type Follow = (link: Link, place: DOMRect, isApart: boolean) => void

/** Ctrl-click, or Command-click, on a link follows it in a tab of its own; pressing it sets no cursor. */
export function followLinks(follow: Follow): Extension {
  return EditorView.domEventHandlers({
    mousedown: (event, view) => isOnLink(event, view),
    click: (event, view) => isOnLink(event, view) && followAt(view, placeOf(event, view) ?? 0, follow, true),
  })
}

/** Follows the link at a place. @returns whether there is one */
export function followAt(view: EditorView, place: number, follow: Follow, isApart = false): boolean {
  const link = linkNear(view.state, place)
  if (!link) return false
  const from = view.coordsAtPos(link.at)
  if (from) follow(link, new DOMRect(from.left, from.top, 0, from.bottom - from.top), isApart)
  return true
}

function isOnLink(event: MouseEvent, view: EditorView): boolean {
  if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
  const place = placeOf(event, view)
  return place !== null && linkNear(view.state, place) !== undefined
}

function placeOf(event: MouseEvent, view: EditorView): number | null {
  const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.link-chip') : null
  const table = chip?.closest('.md-table')
  if (chip && table) return placeOfDrawn(view, chip, table)
  return chip ? view.posAtDOM(chip) : view.posAtCoords({ x: event.clientX, y: event.clientY })
}
