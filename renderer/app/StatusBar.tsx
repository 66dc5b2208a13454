import './status-bar.css'
import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { HostState } from '#shared/api/host.ts'
import type { Task } from '#shared/api/tasks.ts'
import type { VaultState } from '#shared/api/vault.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { kindNames } from '#shared/notes/index.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useSaving } from '#ui/data/use-draft.ts'
import { useTasks } from '#ui/data/use-task.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { noteAddress } from '#ui/notes/NoteLink.tsx'
import { LayoutSwitches } from './layout/LayoutSwitches.tsx'

/** Whether all is stored, how many notes there are, what runs, and why the vault takes no changes if it does not. */
export function StatusBar({ vault, core }: { readonly vault: VaultState; readonly core: HostState['core'] }) {
  const total = kindNames.reduce((sum, kind) => sum + vault.counts[kind], 0)
  const running = useTasks().filter(({ state }) => state === 'running')
  return (
    <footer className="status-bar">
      {core.is === 'down' ? (
        <Trouble words={say('status.core-down', { why: sayMessage(core.why) })} onAgain={() => client.host.restartCore({})} />
      ) : (
        vault.readOnly && (
          <Trouble
            words={say('status.read-only', { reason: sayMessage(vault.readOnly) })}
            onAgain={async () => {
              await client.vault.reopen({})
              drafts.retry()
            }}
          />
        )
      )}
      <SavedState isSaidWhy={core.is === 'down' || vault.readOnly !== null} />
      <span className="dim">{say('status.notes', { count: total })}</span>
      {running.map((task) => (
        <RunningTask key={task.id} task={task} />
      ))}
      <LayoutSwitches />
    </footer>
  )
}

const signs = { saved: IconCheck, writing: IconPencil, saving: IconLoader2, failed: IconAlertTriangle } as const

/** @param isSaidWhy the reason that nothing is stored stands above already */
function SavedState({ isSaidWhy }: { readonly isSaidWhy: boolean }) {
  const { state, note } = useSaving()
  const Sign = signs[state.is]
  const words =
    state.is !== 'failed'
      ? say(`status.${state.is}`)
      : isSaidWhy
        ? say('status.not-saved')
        : say('status.failed', { why: sayMessage(state.why) })
  return (
    <span className="saved-state" data-state={state.is}>
      <Sign size={14} aria-hidden />
      <span role={state.is === 'failed' ? 'alert' : 'status'}>{words}</span>
      {state.is === 'failed' && note && <a href={`${noteAddress(note)}/edit`}>{say('status.show')}</a>}
    </span>
  )
}

function RunningTask({ task }: { readonly task: Task }) {
  const label = sayMessage(task.label)
  const share = task.total ? Math.round((100 * task.done) / task.total) : null
  return (
    <span className="running-task">
      <span>{task.total === null ? label : say('status.task', { label, done: task.done, total: task.total })}</span>
      <Progress value={share ?? 100} animated={share === null} w={90} size="sm" aria-label={label} />
      <ActionIcon
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={say('status.cancel', { label })}
        onClick={() => void client.tasks.cancel({ task: task.id }).catch((error) => tellFailure(messageOf(error)))}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </span>
  )
}

/** Why nothing can be stored just now, and how to try again. */
function Trouble({ words, onAgain }: { readonly words: string; readonly onAgain: () => Promise<unknown> }) {
  const [isTrying, setTrying] = useState(false)
  const again = async () => {
    setTrying(true)
    try {
      await onAgain()
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setTrying(false)
    }
  }
  return (
    <div className="trouble" role="alert">
      <IconAlertTriangle size={14} aria-hidden />
      <span>{words}</span>
      <Button size="compact-xs" variant="white" loading={isTrying} onClick={() => void again()}>
        {say('window.again')}
      </Button>
    </div>
  )
}
