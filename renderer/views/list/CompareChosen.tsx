import { IconArrowsDiff } from '@tabler/icons-react'
import type { NoteId } from '#shared/base/ids.ts'
import { CommandIcon, useOffer } from '#ui/kit/commands.tsx'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'

/** Sets two chosen notes beside each other. */
export function CompareChosen({ left, right }: { readonly left: NoteId; readonly right: NoteId }) {
  const openApart = useOpenApart()
  useOffer('list.compare', () => openApart(comparisonOf({ note: left, time: null }, { note: right, time: null })))
  return <CommandIcon id="list.compare" icon={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />} />
}
