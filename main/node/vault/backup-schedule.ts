import type { Backup } from '#core/ports.ts'
import type { Instant } from '#shared/base/instant.ts'
import { millisecondsOf } from '#shared/base/instant.ts'

const day = 86_400_000
const daily = 7
const weekly = 4

/**
 * Backups that may go: all of the last day stay, then the newest of each of 7 days and of each of 4 weeks, counted back from `now`. Those
 * of a later time (the clock was set back) stay.
 */
export function surplus(backups: readonly Backup[], now: Instant): Backup[] {
  const taken = new Set<string>()
  return backups
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ at }) => {
      const days = Math.floor((millisecondsOf(now) - millisecondsOf(at)) / day)
      if (days < 1) return false
      const weeks = Math.floor(days / 7)
      const slot = days < daily ? `day ${days}` : weeks <= weekly ? `week ${weeks}` : null
      if (slot === null || taken.has(slot)) return true
      taken.add(slot)
      return false
    })
}
