import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import type { Chosen } from '#ui/notes/link-to.ts'
import { SuggestList } from '#ui/notes/SuggestList.tsx'

/** Takes another note into this one: says what becomes of both before it is done. It can be undone and unmerged. */
export function MergeDialog({ survivor, onClose }: { readonly survivor: NoteId; readonly onClose: () => void }) {
  const note = useQuery(api.notes.get.queryOptions({ input: { id: survivor } })).data?.note
  const [other, setOther] = useState<Chosen | null>(null)
  const title = note?.title ?? ''
  const merge = async () => {
    if (!other) return
    onClose()
    try {
      await drafts.flush()
      await client.notes.merge({ survivor, absorbed: other.id })
      tell({ code: 'merge.done', data: { title, other: other.title } })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('merge.title', { title })}
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {other === null ? (
        <>
          <p className="dim">{say('merge.hint', { title })}</p>
          <SuggestList initial="" makes={false} without={[survivor]} onChoose={setOther} {...(note ? { kinds: [note.kind] } : {})} />
        </>
      ) : (
        <>
          <p>{say('merge.words', { title, other: other.title })}</p>
          <div className="dialog-acts">
            <Button variant="default" onClick={() => setOther(null)}>
              {say('merge.another')}
            </Button>
            <Button data-autofocus onClick={() => void merge()}>
              {say('merge.do')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
