import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'
import { SuggestList } from '#ui/notes/SuggestList.tsx'

/** Asks which note another shall be compared with. */
export function CompareDialog({ id, onClose }: { readonly id: NoteId; readonly onClose: () => void }) {
  const title = useQuery(api.notes.get.queryOptions({ input: { id } })).data?.note.title ?? ''
  const openApart = useOpenApart()
  const compare = (other: NoteId) => {
    onClose()
    openApart(comparisonOf({ note: id, time: null }, { note: other, time: null }))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('compare.which', { title })}
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      <SuggestList initial="" makes={false} without={[id]} onChoose={(chosen) => compare(chosen.id)} />
    </Modal>
  )
}
