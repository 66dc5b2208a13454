import { IconArrowsDiff } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'
import { type Comparison, isComparison, sidesOf } from '#ui/notes/comparison.ts'
import { CompareView } from '#ui/views/index.ts'
import type { TabKind } from './tab-kind.ts'

/** Two notes beside each other, or one at two times. */
export const comparisonTab: TabKind<Comparison> = {
  is: isComparison,
  placeOf: ({ shows }) => ({ view: 'compare', comparison: shows }),
  at: (place) => (place.view === 'compare' ? { shows: place.comparison, isEditing: false } : null),
  notes: (comparison) => (sidesOf(comparison) ?? []).map(({ note }) => note),
  isNote: false,
  title: (left = '…', right = left) =>
    left === right ? say('compare.tab-versions', { title: left }) : say('compare.tab', { left, right }),
  Sign: () => <IconArrowsDiff size={14} role="img" aria-label={say('compare.label')} />,
  View: ({ tab }) => <CompareView comparison={tab.shows} />,
}
