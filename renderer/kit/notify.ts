import { notifications } from '@mantine/notifications'
import { say, sayMessage } from '#shared/messages/index.ts'

interface Said {
  readonly code: string
  readonly data?: { readonly [name: string]: string | number }
}

const closeButtonProps = { 'aria-label': say('window.close') }

/** Tells in a corner what was done. */
export function tell(message: Said): void {
  notifications.show({ message: sayMessage(message), withBorder: true, autoClose: 5000, closeButtonProps })
}

/** Tells what went wrong; stays until it is put away. Null (only abandoned) says nothing. */
export function tellFailure(message: Said | null): void {
  if (message) notifications.show({ message: sayMessage(message), color: 'red', withBorder: true, autoClose: false, closeButtonProps })
}
