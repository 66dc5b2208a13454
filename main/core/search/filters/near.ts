import type { Position } from '#shared/notes/field.ts'
import { nearAsked } from '#shared/query/keys.ts'
import { type FilterOf, none } from './filter.ts'
import { notesNamed, placesOf } from './named.ts'

/** What lies, or happened, at most so far from a place, or may have: positions are as uncertain as they say. */
export const near: FilterOf = (value, context) => {
  const { store, links } = context
  const asked = nearAsked(value)
  if (!asked) return none
  const positionOf = (id: string | null): Position | null => {
    const head = id === null ? undefined : store.head(id as Parameters<typeof store.head>[0])
    return head?.kind === 'place' ? head.position : null
  }
  const centres = [...notesNamed(asked.name, context)].map(positionOf).filter((one) => one !== null)
  const isNear = (position: Position | null) =>
    position !== null &&
    centres.some((centre) => distance(centre, position) - (centre.radius ?? 0) - (position.radius ?? 0) <= asked.metres)
  return (note) => {
    if (note.kind === 'place') return isNear(note.position)
    return placesOf(note).some((ref) => ref !== null && ref.note !== null && isNear(positionOf(links.follow(ref.note).id)))
  }
}

/** Metres; the mean radius of the earth, https://en.wikipedia.org/wiki/Earth_radius */
const earth = 6_371_008.8

/** Metres between two places on a sphere (haversine). */
export function distance(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [from, to] = [radians(a.latitude), radians(b.latitude)]
  const across = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(across)))
}
