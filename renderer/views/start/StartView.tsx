import './start.css'
import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { HostState } from '#shared/api/host.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Waiting } from '#ui/kit/Standing.tsx'
import { NewVault } from './NewVault.tsx'
import { NotOpened } from './NotOpened.tsx'
import { OpenVault } from './OpenVault.tsx'

interface Props {
  readonly host: HostState
  /** The way back to the vault that is open; null where none is. */
  readonly onBack: (() => void) | null
  readonly onOpened: () => void
}

/** Where no vault is open, or another is wanted: make one, open one, or look at the sample. */
export function StartView({ host, onBack, onOpened }: Props) {
  const [failure, setFailure] = useState<Message | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** A way in that waits for the person to say that unsaved text may stay behind. */
  const [waiting, setWaiting] = useState<(() => Promise<unknown>) | null>(null)

  const run = async (way: () => Promise<unknown>) => {
    setBusy(true)
    setWaiting(null)
    setFailure(null)
    try {
      await way()
      onOpened()
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const enter = async (way: () => Promise<unknown>) => {
    await drafts.flush()
    if (drafts.isDirty) setWaiting(() => way)
    else await run(way)
  }

  const isFirst = host.recent.length === 0
  const opening = <OpenVault host={host} isBusy={isBusy} onEnter={(way) => void enter(way)} />
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <h1>{say('window.name')}</h1>
          <p className="dim">{say('start.about')}</p>
          {onBack && (
            <Button variant="default" size="xs" leftSection={<IconArrowLeft className="along" size={16} aria-hidden />} onClick={onBack}>
              {say('start.back', { name: host.vault?.name ?? '' })}
            </Button>
          )}
        </header>
        {onBack === null && <NotOpened host={host} isBusy={isBusy} onEnter={(way) => void run(way)} />}
        {waiting && (
          <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} role="alert">
            <p>{say('start.not-stored')}</p>
            <Button mt="xs" size="xs" variant="default" onClick={() => void run(waiting)}>
              {say('start.all-the-same')}
            </Button>
          </Alert>
        )}
        {failure && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {sayMessage(failure)}
          </Alert>
        )}
        {isBusy && <Waiting what={say('start.opening')} />}
        <NewVault host={host} isBusy={isBusy} onEnter={(way) => void enter(way)} />
        {/* Whoever never used one has none to open. */}
        {!isFirst && opening}
        <section className="start-way" aria-labelledby="start-sample">
          <h2 id="start-sample">{say('start.sample')}</h2>
          <p className="dim">{say('start.sample-hint')}</p>
          <Button variant="default" disabled={isBusy} onClick={() => void enter(() => client.host.openSample({}))}>
            {say('start.sample-do')}
          </Button>
        </section>
        {isFirst && opening}
      </div>
    </main>
  )
}
