import { IconStarFilled } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'

/** Stands beside a note that has a star. */
export function StarSign() {
  return <IconStarFilled size={12} className="star" role="img" aria-label={say('starred.one')} />
}
