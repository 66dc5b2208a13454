import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog in which one thing is chosen from a list under a field; it is closed by choosing or by Escape. */
export function PickerDialog({ title, onClose, children }: Props) {
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
      {children}
    </Modal>
  )
}
