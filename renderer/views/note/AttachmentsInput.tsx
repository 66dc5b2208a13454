import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { putFile } from '#ui/data/files.ts'
import { newItemId } from '#ui/data/item-id.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { useDraftField } from '#ui/data/use-draft.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { itemsOf } from '#ui/notes/read-field.ts'

/** Files kept with a note: add and take away. */
export function AttachmentsInput({ draft }: { readonly draft: NoteDraft }) {
  const { value } = useDraftField(draft, 'attachments')
  const [isBusy, setBusy] = useState(false)
  const items = itemsOf(value)
  const add = async (chosen: File | null) => {
    if (!chosen) return
    setBusy(true)
    try {
      const { file, size } = await putFile(chosen)
      const one = { id: newItemId(), file, name: chosen.name, mediaType: chosen.type, size }
      draft.set('attachments', [...itemsOf(draft.value('attachments')), one])
    } catch {
      tellFailure({ code: 'attachment.not-stored', data: { name: chosen.name } })
    } finally {
      setBusy(false)
    }
  }
  return (
    <fieldset className="form-list">
      <legend className="form-label">{say('field.attachments')}</legend>
      <div className="form-value">
        {items.map((item, at) => (
          <div key={String(item.id)} className="form-item">
            <span dir="auto" className="form-columns">
              {String(item.name)}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={say('list.remove', { what: String(item.name) })}
              onClick={() =>
                draft.set(
                  'attachments',
                  items.filter((_, index) => index !== at),
                )
              }
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <FileButton onChange={(file) => void add(file)}>
          {(props) => (
            <Button {...props} loading={isBusy} variant="subtle" size="compact-xs" leftSection={<IconPaperclip size={14} aria-hidden />}>
              {say('attachment.add')}
            </Button>
          )}
        </FileButton>
      </div>
    </fieldset>
  )
}
