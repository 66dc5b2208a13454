import { Button } from '@mantine/core'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'

/** The notes this one took in, each with the way back. */
export function Merged({ merged }: { readonly merged: NoteView['merged'] }) {
  const takeOut = async (id: NoteId, title: string) => {
    try {
      const { kept } = await client.notes.unmerge({ id })
      tell(
        kept.length === 0
          ? { code: 'merge.taken-out', data: { title } }
          : { code: 'merge.taken-out-but', data: { title, kept: kept.join(', ') } },
      )
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <section className="section">
      <h2 className="section-title">{say('inspector.merged')}</h2>
      {merged.map(({ id, title }) => (
        <p key={id} className="merged">
          <span dir="auto">{title}</span>
          <Button variant="default" size="compact-xs" onClick={() => void takeOut(id, title)}>
            {say('merge.take-out')}
          </Button>
        </p>
      ))}
    </section>
  )
}
