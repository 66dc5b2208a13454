import { Textarea } from '@mantine/core'
import { say } from '#shared/messages/index.ts'
import { drafts } from '#ui/data/drafts.ts'
import { Empty } from '#ui/kit/Standing.tsx'

/** The host does not know this window any more: what is not stored stands here to be copied. */
export function Ended() {
  const { unsaved } = drafts
  return (
    <main className="whole-page">
      <h1 className="sr-only">{say('window.name')}</h1>
      <Empty title={say('session.ended')} hint={say(unsaved.length === 0 ? 'session.ended-hint' : 'session.ended-unsaved')}>
        {unsaved.map(({ id, title, text }) => (
          <Textarea key={id} className="unsaved" label={title} value={text} readOnly autosize minRows={3} maxRows={16} />
        ))}
      </Empty>
    </main>
  )
}
