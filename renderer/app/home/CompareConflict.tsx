import { Button } from '@mantine/core'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { conflictOfNote } from '#shared/notes/relation-types.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'

/** Sets a conflict copy beside its note. */
export function CompareConflict({ id }: { readonly id: NoteId }) {
  const openApart = useOpenApart()
  const compare = async () => {
    try {
      const original = conflictOfNote((await client.notes.get({ id })).note)
      if (original !== null) openApart(comparisonOf({ note: original, time: null }, { note: id, time: null }))
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Button className="home-act" variant="default" size="compact-xs" onClick={() => void compare()}>
      {say('conflict.compare')}
    </Button>
  )
}
