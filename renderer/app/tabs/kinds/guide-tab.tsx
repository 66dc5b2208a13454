import { IconBook } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'
import { type GuidePage, isGuidePage } from '#ui/guide/guide-page.ts'
import { GuideView } from '#ui/views/index.ts'
import type { TabKind } from './tab-kind.ts'

/** A page of the guide. */
export const guideTab: TabKind<GuidePage> = {
  is: isGuidePage,
  placeOf: ({ shows }) => ({ view: 'guide', page: shows }),
  at: (place) => (place.view === 'guide' ? { shows: place.page, isEditing: false } : null),
  notes: () => [],
  isNote: false,
  title: () => say('guide.title'),
  Sign: () => <IconBook size={14} aria-hidden />,
  View: ({ tab }) => <GuideView page={tab.shows} />,
}
