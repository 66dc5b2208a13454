import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { say, sayMessage } from '#shared/messages/index.ts'
import { NoticeAct } from './NoticeAct.tsx'

type Message = Parameters<typeof sayMessage>[0]

/** Something that can be done about what a notice tells. */
interface Act {
  readonly words: string
  readonly run: () => void
}

const closeButtonProps = () => ({ 'aria-label': say('window.close') })

/** Tells in a corner what was done, with a way to take it back or go on, if there is one. */
export function tell(message: Message, act?: Act): void {
  const words = sayMessage(message)
  if (!act) {
    notifications.show({ message: words, withBorder: true, autoClose: 5000, closeButtonProps: closeButtonProps() })
    return
  }
  const onClick = () => {
    notifications.hide(id)
    act.run()
  }
  const shown = createElement(NoticeAct, { words, act: act.words, onAct: onClick })
  // Whoever wants to press it needs longer than to read it.
  const id = notifications.show({ message: shown, withBorder: true, autoClose: 10_000, closeButtonProps: closeButtonProps() })
}

/** Tells what went wrong; stays until it is put away. Null (only abandoned) says nothing. */
export function tellFailure(message: Message | null): void {
  if (message)
    notifications.show({
      message: sayMessage(message),
      color: 'red',
      withBorder: true,
      autoClose: false,
      closeButtonProps: closeButtonProps(),
    })
}
