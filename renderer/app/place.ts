import { useHashLocation } from 'wouter/use-hash-location'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { type GuidePage, guidePage, isGuidePage } from '#ui/guide/guide-page.ts'
import { type Comparison, isComparison } from '#ui/notes/comparison.ts'

/** A list in the middle: all notes, those of a kind, or the trash. */
export type ListName = 'all' | 'trash' | Kind

/** Where the window is; its address says it, so that back, forward and reload work. */
export type Place =
  /** `query`: what the list is searched for, where the address says so. */
  | { readonly view: 'list'; readonly list: ListName; readonly query?: string }
  /** `found`: the query by which it was found in a list. */
  | { readonly view: 'note'; readonly id: NoteId; readonly isEditing: boolean; readonly found?: string }
  | { readonly view: 'compare'; readonly comparison: Comparison }
  | { readonly view: 'guide'; readonly page: GuidePage }
  | { readonly view: 'unresolved' | 'ambiguous' | 'problems' | 'backups' | 'start' | 'settings' | 'home' }
  | { readonly view: 'nowhere' }

export function placeOf(path: string): Place {
  const [, view = '', name = '', mode = '', rest = ''] = path.split('/')
  if (view === '') return { view: 'list', list: 'all' }
  if (view === 'list' && (name === 'all' || name === 'trash' || isKind(name))) {
    const query = decoded(mode)
    return { view, list: name, ...(query === '' ? {} : { query }) }
  }
  if (view === 'note' && isNoteId(name)) {
    const found = decoded(rest)
    return { view, id: name, isEditing: mode === 'edit', ...(found === '' ? {} : { found }) }
  }
  if (view === 'compare') {
    const comparison = `${decoded(name)}~${decoded(mode)}`
    if (isComparison(comparison)) return { view, comparison }
  }
  if (view === 'guide') {
    const page = guidePage(name, mode)
    if (isGuidePage(page)) return { view, page }
  }
  if (view === 'unresolved' || view === 'ambiguous' || view === 'problems' || view === 'backups') return { view }
  if (view === 'start' || view === 'settings' || view === 'home') return { view }
  return { view: 'nowhere' }
}

export function addressOf(place: Place): string {
  switch (place.view) {
    case 'list':
      return `/list/${place.list}${place.query === undefined ? '' : `/${encoded(place.query)}`}`
    case 'note':
      if (place.found !== undefined) return `/note/${place.id}/${place.isEditing ? 'edit' : 'read'}/${encoded(place.found)}`
      return `/note/${place.id}${place.isEditing ? '/edit' : ''}`
    case 'compare':
      return `/compare/${place.comparison.split('~').map(encoded).join('/')}`
    case 'guide':
      return `/${place.page.replace(':', '/')}`
    case 'nowhere':
      return '/'
    default:
      return `/${place.view}`
  }
}

// Half of a pair cannot stand in an address.
const encoded = (part: string) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '' // half an address is none
  }
}

export function usePlace(): readonly [Place, (place: Place, replace?: boolean) => void] {
  const [path, navigate] = useHashLocation()
  return [placeOf(path), (place, replace = false) => navigate(addressOf(place), { replace })]
}
