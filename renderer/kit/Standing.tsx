import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { say, sayMessage } from '#shared/messages/index.ts'

/** A view while its data is on the way. */
export function Waiting({ what }: { readonly what?: string }) {
  return (
    <div className="standing" role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span>{what ?? say('window.loading')}</span>
    </div>
  )
}

/** A view with nothing in it: says so, and what to do next. */
export function Empty({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children?: ReactNode }) {
  return (
    <div className="standing">
      <p className="standing-title">{title}</p>
      {hint && <p className="standing-hint">{hint}</p>}
      {children}
    </div>
  )
}

/** A view whose data did not come: what happened, and how to try again. */
export function Failed({ message, onAgain }: { readonly message: Parameters<typeof sayMessage>[0] | null; readonly onAgain?: () => void }) {
  if (!message) return <Waiting />
  return (
    <div className="standing" role="alert">
      <IconAlertTriangle aria-hidden size={22} stroke={1.6} className="danger" />
      <p className="standing-hint">{sayMessage(message)}</p>
      {onAgain && (
        <Button variant="default" size="xs" onClick={onAgain}>
          {say('window.again')}
        </Button>
      )}
    </div>
  )
}
