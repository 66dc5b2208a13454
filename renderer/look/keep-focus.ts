import type { FocusEvent } from 'react'

const mark = 'data-autofocus'

/**
 * Mantine's dialogs give the focus a moment after they stand, twice, to what bears this mark. Who has gone on by then with a quick Tab would be
 * taken back; so the mark goes where the focus goes.
 */
export function keepFocus({ currentTarget, target }: FocusEvent<HTMLElement>): void {
  for (const marked of currentTarget.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark)
  target.setAttribute(mark, 'true')
}
