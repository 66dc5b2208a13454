import { Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { messageOf } from '#ui/data/failure.ts'
import { addLine, pageCalled } from '#ui/data/pages.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'

/** Takes down one line into the inbox, wherever one is. What could not be stored stays in the field. */
export function CaptureDialog({ onClose }: { readonly onClose: () => void }) {
  const [line, setLine] = useState('')
  const [isBusy, setBusy] = useState(false)
  const title = say('capture.inbox')
  const take = async (event: FormEvent) => {
    event.preventDefault()
    if (line.trim() === '' || isBusy) return
    setBusy(true)
    try {
      await addLine(await pageCalled(title), line.trim())
      onClose()
      tell({ code: 'capture.done', data: { title } })
    } catch (error) {
      tellFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('command.note.capture')}
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      <form className="dialog-form" onSubmit={(event) => void take(event)}>
        <FirstField
          label={say('capture.line')}
          description={say('capture.hint', { title })}
          value={line}
          maxLength={10_000}
          onType={setLine}
        />
      </form>
    </Modal>
  )
}
