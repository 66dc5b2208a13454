import { useEffect, useEffectEvent, useState } from 'react'
import { api, queries } from '#ui/data/client.ts'
import type { Place } from './place.ts'
import { wasOpenHere } from './tabs/kept-tabs.ts'

/**
 * A vault that is new to this computer shows its first note with a star: what its writer wants to be read first. Whoever went somewhere
 * meanwhile stays there.
 */
export function useFirstVisit(vault: string, place: Place, go: (place: Place, replace?: boolean) => void): void {
  // Asked before tabs are kept, by which a vault is known.
  const [isFirst] = useState(() => !wasOpenHere(vault))
  const arrive = useEffectEvent(async () => {
    const { rows } = await queries.fetchQuery(api.notes.starred.queryOptions({ input: { offset: 0, limit: 1 } }))
    const [first] = rows
    if (first) show({ view: 'note', id: first.id, isEditing: false })
  })
  const show = useEffectEvent((to: Place) => {
    if (place.view === 'list' && place.list === 'all') go(to, true)
  })
  useEffect(() => {
    // Without an answer the vault opens as any other does.
    if (isFirst) arrive().catch(() => {})
  }, [isFirst])
}
