import { Button, Progress } from '@mantine/core'
import { say } from '#shared/messages/index.ts'

/** Something that lasts: how far it is, and a way to end it. */
export function Running({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string
  readonly done: number
  readonly total: number | null
  /** Absent: it is not to be ended half-way. */
  readonly onCancel?: () => void
}) {
  const share = total ? Math.round((100 * done) / total) : null
  return (
    <div className="running">
      <span role="status">{label}</span>
      <Progress value={share ?? 100} animated={share === null} size="sm" aria-label={label} />
      {onCancel && (
        <Button variant="default" size="compact-xs" onClick={onCancel}>
          {say('window.cancel')}
        </Button>
      )}
    </div>
  )
}
