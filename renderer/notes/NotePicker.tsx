import { Modal } from '@mantine/core'
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
    <Modal
      opened
      onClose={onClose}
      title={title}
      withCloseButton={false}
      size="md"
      yOffset="12vh"
      padding="sm"
      returnFocus={false}
      transitionProps={{ duration: 80 }}
    >
      <SuggestList initial={initial} {...(kinds ? { kinds } : {})} onChoose={onChoose} />
    </Modal>
  )
}
