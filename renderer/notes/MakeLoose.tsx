import { Button } from '@mantine/core'
import { say } from '#shared/messages/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { messageOf } from '#ui/data/failure.ts'
import { makeNote } from '#ui/data/templates.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { KindMenu } from './KindMenu.tsx'

/** Makes the note that links of a name lead nowhere for. */
export function MakeLoose({ target }: { readonly target: string }) {
  const make = async (kind: Kind) => {
    try {
      await makeNote(kind, target)
      tell({ code: 'link.made', data: { title: target } })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <KindMenu label={say('link.make', { target })} onChoose={(kind) => void make(kind)}>
      <Button size="compact-xs" variant="default" className="end" aria-label={say('link.make', { target })}>
        {say('loose.make')}
      </Button>
    </KindMenu>
  )
}
