import { Alert, Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { HostState } from '#shared/api/host.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'

interface Props {
  readonly host: HostState
  readonly isBusy: boolean
  readonly onEnter: (way: () => Promise<unknown>) => void
}

/** A lock that another may have left; only a person can know whether it is still in use. */
const asked = new Set(['storage.locked-stale', 'storage.locked-elsewhere', 'storage.locked-unreadable'])

/** The chosen vault could not be opened: why, and how to try again. */
export function NotOpened({ host: { vault, core, recent }, isBusy, onEnter }: Props) {
  const [isSure, setSure] = useState(false)
  if (vault === null || core.is === 'up') return null
  const token = recent.find(({ folder }) => folder === vault.folder)?.token
  const mayTakeOver = token !== undefined && asked.has(core.why.code)
  const again = () => (mayTakeOver && isSure ? client.host.openVault({ token, takeOver: true }) : client.host.restartCore({}))
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={say('start.not-opened', { name: vault.name })} role="alert">
      <p dir="auto" className="start-path">
        {vault.folder}
      </p>
      <p>{sayMessage(core.why)}</p>
      {mayTakeOver && (
        <Checkbox mt="sm" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} label={say('start.take-over')} />
      )}
      <Button mt="sm" size="xs" variant="default" loading={isBusy} onClick={() => onEnter(again)}>
        {say(mayTakeOver && isSure ? 'start.take-over-do' : 'window.again')}
      </Button>
    </Alert>
  )
}
