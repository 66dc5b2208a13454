import { PickerDialog } from '#ui/kit/PickerDialog.tsx'
import type { Chosen } from './link-to.ts'
import { SuggestList } from './SuggestList.tsx'

/** A dialog that finds a note by its name, or makes it. */
export function NotePicker({
  title,
  initial,
  kinds,
  onChoose,
  onClose,
}: {
  readonly title: string
  readonly initial: string
  readonly kinds?: readonly string[]
  readonly onChoose: (chosen: Chosen) => void
  readonly onClose: () => void
}) {
  return (
    <PickerDialog title={title} onClose={onClose}>
      <SuggestList initial={initial} {...(kinds ? { kinds } : {})} onChoose={onChoose} />
    </PickerDialog>
  )
}
