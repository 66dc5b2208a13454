import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'

/** Moves a note to the trash and tells so, with the way back. */
export async function moveToTrash({ id, title }: { readonly id: NoteId; readonly title: string }): Promise<void> {
  await drafts.flush()
  await client.notes.trash({ ids: [id] })
  const back = () => void client.notes.restore({ ids: [id] }).catch((error) => tellFailure(messageOf(error)))
  tell({ code: 'trash.moved', data: { title } }, { words: say('trash.back'), run: back })
}
