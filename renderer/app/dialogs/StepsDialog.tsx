import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StepRow } from '#shared/api/history.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'

/** The steps of this window, last first; each can be taken back without those that came after it. */
export function StepsDialog({ onClose }: { readonly onClose: () => void }) {
  const steps = useQuery(api.history.steps.queryOptions({ input: {}, staleTime: 0, gcTime: 0 }))
  const [isBusy, setBusy] = useState(false)
  const takeBack = async ({ seq, label }: StepRow) => {
    setBusy(true)
    try {
      await drafts.flush()
      await client.history.takeBack({ seq })
      tell({ code: 'undo.done', data: { what: sayMessage(label) } })
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={say('command.edit.steps')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      {steps.error && <Failed message={messageOf(steps.error)} onAgain={() => void steps.refetch()} />}
      {steps.isPending && <Waiting />}
      {steps.data && <p className="dim">{say(steps.data.rows.length === 0 ? 'steps.none' : 'steps.hint')}</p>}
      <ol className="steps">
        {steps.data?.rows.map((step) => (
          <li key={step.seq}>
            <span dir="auto">{sayMessage(step.label)}</span>
            <time className="dim">{instantWords(step.at)}</time>
            <Button
              variant="default"
              size="compact-sm"
              disabled={isBusy}
              aria-label={say('steps.take-back-what', { what: sayMessage(step.label) })}
              onClick={() => void takeBack(step)}
            >
              {say('steps.take-back')}
            </Button>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
