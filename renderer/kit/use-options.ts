import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useId, useState } from 'react'

type Press = KeyboardEvent | MouseEvent

interface Choice {
  readonly likely?: number
  readonly isWaiting?: boolean
}

/**
 * A field and the options under it as a combobox: the field keeps the focus, arrows, Home with Ctrl, pages and Enter walk and choose.
 * @param key where one had walked to counts no more when this changes
 * @param choice.likely the active option before anybody walked; -1: none
 * @param choice.isWaiting the options are still those of what was typed before: Enter waits for its own
 */
export function useOptions(count: number, key: string, choose: (index: number, press: Press) => void, choice: Choice = {}) {
  const { likely = 0, isWaiting = false } = choice
  const id = useId()
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null)
  const [held, setHeld] = useState<{ readonly key: string; readonly press: Press } | null>(null)
  const active = Math.min(at?.key === key ? at.index : likely, count - 1)
  const go = (index: number) => setAt({ key, index: Math.max(0, Math.min(count - 1, index)) })
  const steps: { readonly [key: string]: number } = {
    ArrowDown: active + 1,
    ArrowUp: Math.max(active, 0) - 1,
    PageDown: active + 8,
    PageUp: active - 8,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    // From the last to the first and back, by single steps.
    if (step !== undefined) go(event.key.startsWith('Arrow') && count > 0 ? (step + count) % count : step)
    else if (event.key === 'Enter' && isWaiting) setHeld({ key, press: event })
    else if (event.key === 'Enter' && active >= 0) choose(active, event)
    else return
    event.preventDefault()
  }
  const letGo = useEffectEvent(() => {
    setHeld(null)
    if (held?.key === key && active >= 0) choose(active, held.press)
  })
  useEffect(() => {
    if (held && !isWaiting) letGo()
  }, [held, isWaiting])
  const list = `${id}-list`
  // After it was drawn: asking where something stands before would have the page laid out once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options stand elsewhere
  useEffect(() => {
    if (active >= 0 && !isWaiting) document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' })
  }, [active, key, count, list, isWaiting])
  return {
    active,
    onKeyDown,
    field: {
      role: 'combobox',
      'aria-expanded': count > 0,
      'aria-controls': list,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active >= 0 ? optionId(list, active) : undefined,
      onKeyDown,
    },
    list: {
      id: list,
      className: 'suggestions',
      onClick: (event: MouseEvent) => {
        const index = optionAt(event)
        if (index !== null) choose(index, event)
      },
      onKeyDown,
    },
    option: (index: number) => optionProps(list, index, index === active),
  } as const
}

const optionId = (list: string, index: number) => `${list}-${index}`

/** What makes the n-th element of a list of `useOptions` an option. @param list its id */
export function optionProps(list: string, index: number, isActive: boolean) {
  return {
    id: optionId(list, index),
    role: 'option',
    tabIndex: -1,
    'aria-selected': isActive,
    className: 'suggestion',
    'data-index': index,
  } as const
}

/** The option that was pressed. */
function optionAt({ target }: MouseEvent): number | null {
  const option = target instanceof Element ? target.closest<HTMLElement>('.suggestion') : null
  return option ? Number(option.dataset.index) : null
}
