import { Button, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly icon: ReactNode
  readonly words: string
  /** What the part that opens is called. */
  readonly label: string
  readonly className?: string
  readonly width: number
  /** Drawn while it is open only. */
  readonly children: (close: () => void) => ReactNode
}

/** A button under the field of a list, and what it opens. */
export function ListTool({ icon, words, label, className, width, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={width} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-xs" leftSection={icon} onClick={() => setOpen(!isOpen)}>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={className} aria-label={label}>
        {isOpen && children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
