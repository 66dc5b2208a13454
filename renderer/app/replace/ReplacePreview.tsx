import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Replaced, ReplaceFound } from '#shared/api/replace.ts'
import type { Which } from '#shared/api/shapes.ts'
import { say } from '#shared/messages/index.ts'
import { sendable } from '#ui/data/asked-notes.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useTaskRun } from '#ui/data/use-task-run.ts'
import { useCommandDesk } from '#ui/kit/commands.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Running } from '#ui/kit/Running.tsx'
import { Failed } from '#ui/kit/Standing.tsx'
import { ReplaceLines } from './ReplaceLines.tsx'
import { allTicked, countTicked, noneTicked, sentTicks } from './ticks.ts'

/** What is looked for, by what it is replaced, and where. */
export interface Looking {
  readonly find: string
  readonly put: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
  readonly reach: { readonly text: boolean; readonly names: boolean; readonly fields: boolean }
  readonly which: Which | null
}

interface Props {
  readonly looking: Looking
  readonly onClose: () => void
}

/** Every place where the words stand, before and after, and what replaces those that are ticked. */
export function ReplacePreview({ looking, onClose }: Props) {
  const desk = useCommandDesk()
  const looked = useTaskRun(true)
  const doing = useTaskRun(false)
  const [ticks, setTicks] = useState(allTicked)
  const look = () => {
    setTicks(allTicked)
    const { which, ...rest } = looking
    void looked.run(() => client.replace.find({ ...rest, which: which && sendable(which) }))
  }
  const begin = useRef(look)
  useEffect(() => {
    let isWanted = true
    // What was typed last counts, too.
    void drafts
      .flush()
      .catch((error: unknown) => tellFailure(messageOf(error)))
      .then(() => isWanted && begin.current())
    return () => {
      isWanted = false
    }
  }, [])
  const found = looked.task?.state === 'done' ? (looked.task.result as unknown as ReplaceFound) : null
  if (looked.task?.state === 'failed') return <Failed message={looked.task.error} onAgain={look} />
  if (looked.task?.state === 'cancelled') {
    return (
      <p className="replace-waiting" role="status">
        <span className="dim">{say('replace.stopped')}</span>{' '}
        <Button variant="subtle" size="compact-sm" onClick={look}>
          {say('window.again')}
        </Button>
      </p>
    )
  }
  if (!found) {
    const { done = 0, total = null } = looked.task ?? {}
    return <Running label={say('replace.looking')} done={done} total={total} onCancel={looked.cancel} />
  }
  const count = countTicked(ticks, found.places)
  const replace = async () => {
    const end = await doing.run(async () => {
      await drafts.flush()
      return client.replace.replace({ plan: found.plan, ticked: sentTicks(ticks) })
    })
    if (end.state !== 'done') return
    const { notes, places, left } = end.result as unknown as Replaced
    tell({ code: 'replace.done', data: { notes, places, left } }, { words: say('command.edit.undo'), run: () => desk.run('edit.undo') })
    onClose()
  }
  if (doing.isRunning) {
    const { done = 0, total = null } = doing.task ?? {}
    return <Running label={say('task.replace')} done={done} total={total} onCancel={doing.cancel} />
  }
  if (doing.task?.state === 'failed') return <Failed message={doing.task.error} onAgain={look} />
  return (
    <>
      <p role="status">
        {found.places === 0 ? say('replace.none') : say('replace.found', { places: found.places, notes: found.notes })}
        {found.kept > 0 && <span className="dim"> {say('replace.kept', { count: found.kept })}</span>}
      </p>
      {found.places > 0 && <ReplaceLines plan={found.plan} total={found.notes + found.places} ticks={ticks} onTick={setTicks} />}
      <div className="dialog-acts">
        {found.places > 0 && (
          <Button className="replace-turn" variant="subtle" onClick={() => setTicks(count === 0 ? allTicked : noneTicked)}>
            {say(count === 0 ? 'replace.tick-all' : 'replace.tick-none')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {say('window.cancel')}
        </Button>
        <Button disabled={count === 0} onClick={() => void replace()}>
          {say('replace.do', { count })}
        </Button>
      </div>
    </>
  )
}
