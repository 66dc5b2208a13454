import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'
import { saveAttachment } from './save-attachment.ts'

interface Attachment {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly size: number | null
}

/** The files kept with a note; each is saved by pressing it. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null
  return (
    <section className="section attachments" aria-label={say('field.attachments')}>
      <h2 className="section-title">{say('field.attachments')}</h2>
      {attachments.map((one) => (
        <Button
          key={one.id}
          variant="default"
          size="xs"
          justify="start"
          leftSection={<IconPaperclip size={14} aria-hidden />}
          onClick={() => void saveAttachment(one)}
        >
          <span dir="auto">{one.name}</span>
          <span className="dim attachment-size">
            {one.size === null ? '' : say('attachment.size', { kilobytes: Math.max(1, Math.round(one.size / 1000)) })}
          </span>
        </Button>
      ))}
    </section>
  )
}
