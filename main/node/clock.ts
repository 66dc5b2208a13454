import type { Clock } from '#core/ports.ts'
import { instant } from '#shared/base/instant.ts'

/** The computer's clock and its time zone. */
export function nodeClock(): Clock {
  return {
    now() {
      const now = new Date()
      return instant(now.getTime(), -now.getTimezoneOffset())
    },
    monotonic: () => performance.now(),
  }
}
