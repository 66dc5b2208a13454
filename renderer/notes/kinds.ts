import {
  IconBook2,
  IconBuilding,
  IconCalendarEvent,
  IconFileText,
  IconMapPin,
  type IconProps,
  IconQuote,
  IconUser,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Kind } from '#shared/notes/note.ts'

/** How a kind looks wherever a note of it is shown: list, link, field, picker. */
export interface KindLook {
  readonly icon: ComponentType<IconProps>
  /** A custom property of look/tokens.css, with a value for light and one for dark. */
  readonly colour: `--kind-${string}`
  /** Lines of the title in a list: statements are long. */
  readonly titleLines: 1 | 2
}

export const kindLooks: { readonly [kind in Kind]: KindLook } = {
  claim: { icon: IconQuote, colour: '--kind-claim', titleLines: 2 },
  person: { icon: IconUser, colour: '--kind-person', titleLines: 1 },
  place: { icon: IconMapPin, colour: '--kind-place', titleLines: 1 },
  organisation: { icon: IconBuilding, colour: '--kind-organisation', titleLines: 1 },
  event: { icon: IconCalendarEvent, colour: '--kind-event', titleLines: 1 },
  source: { icon: IconBook2, colour: '--kind-source', titleLines: 1 },
  page: { icon: IconFileText, colour: '--kind-page', titleLines: 1 },
}
