import { ActionIcon } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { memo, type Ref, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { say, sayMessage } from '#shared/messages/index.ts'
import { type Completing, completed, completingAt } from '#shared/query/complete-query.ts'
import { queryKeyNames } from '#shared/query/keys.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { api } from '#ui/data/client.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { type FieldOption, OptionField } from '#ui/kit/OptionField.tsx'
import { useKeyWords } from '#ui/kit/own-keys.ts'
import { narrowed } from './list-query.ts'

export interface QueryFieldHandle {
  select(): void
  /** As if one more key were typed. */
  narrow(key: string, value: string): void
}

interface Props {
  readonly label: string
  /** What stands in it at first. */
  readonly initial: string
  readonly onType: (typed: string) => void
  /** On into the list. */
  readonly onLeave: () => void
  readonly handle: Ref<QueryFieldHandle>
}

/** So many values are offered behind a key. */
const mostValues = 12

/**
 * A query as it is typed: keys and values are offered, and what is not understood is told beneath. What is typed is its own, so that a letter stands
 * there without the list being drawn again.
 */
export const QueryField = memo(function QueryField({ label, initial, onType, onLeave, handle }: Props) {
  useSpoken()
  const keyWords = useKeyWords()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(initial)
  const problems = useMemo(() => parseQuery(typed, { isTyping: true }).problems, [typed])
  const put = (words: string) => {
    onType(words)
    setTyped(words)
  }
  useImperativeHandle(handle, () => ({
    select: () => {
      // Brings it into view, which choosing its words does not.
      field.current?.focus()
      field.current?.select()
    },
    narrow: (key, value) => put(`${narrowed(typed, key, value)} `),
  }))
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const completing = isOpen ? completingAt(typed, Math.min(at, typed.length)) : null
  const options = useCompletions(completing, (value) => {
    if (!completing) return
    const next = completed(typed, completing, value)
    put(next.text)
    setAt(next.at)
    // Behind what was put in, once it stands there; a key asks for its value at once.
    requestAnimationFrame(() => {
      field.current?.setSelectionRange(next.at, next.at)
      if (completing.key === null) setOpen(true)
    })
  })
  return (
    <div className="list-query">
      <OptionField
        ref={field}
        size="xs"
        value={typed}
        aria-label={label}
        placeholder={say('list.filter-hint', { keys: keyWords('go.filter') })}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <ActionIcon size="xs" variant="subtle" color="gray" aria-label={say('list.clear')} onClick={() => put('')}>
              <IconX size={12} aria-hidden />
            </ActionIcon>
          )
        }
        aria-describedby={problems.length > 0 ? 'query-problems' : undefined}
        isOpen={isOpen}
        setOpen={setOpen}
        options={options}
        listLabel={say('query.offers')}
        onType={(words) => {
          put(words)
          setAt(field.current?.selectionStart ?? words.length)
        }}
        onKey={(event) => {
          const isWalking = isOpen && options.length > 0
          if (event.key === 'Escape' && !isWalking) {
            event.preventDefault()
            put('')
          } else if (
            (event.key === 'ArrowDown' && !isWalking) ||
            (event.key === 'Enter' && !(isWalking && event.currentTarget.hasAttribute('aria-activedescendant')))
          ) {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <div id="query-problems" role="status" className="query-problems">
        {problems.map(({ message, from, to }) => (
          <p key={from}>
            <span className="query-piece" dir="auto">
              {typed.slice(from, to)}
            </span>{' '}
            {sayMessage(message)}
          </p>
        ))}
      </div>
    </div>
  )
})

/** Keys that begin so; the values of a key with how many notes have them. */
function useCompletions(completing: Completing | null, put: (value: string) => void): readonly FieldOption[] {
  const key = completing?.key ?? null
  const text = useDeferredValue(key === null ? '' : (completing?.typed ?? ''))
  const values = useQuery({
    ...api.search.values.queryOptions({ input: key === null ? skipToken : { key, text: text.slice(0, 500), limit: mostValues } }),
    placeholderData: keepPreviousData,
  })
  if (completing === null) return []
  if (key === null) {
    const typed = completing.typed.toLowerCase()
    return queryKeyNames
      .filter((name) => typed.length > 1 && name.startsWith(typed))
      .map((name) => ({ key: name, take: () => put(name), shown: <Offer value={`${name}:`} about={say(`query.key.${name}`)} /> }))
  }
  return (values.data?.rows ?? []).map(({ value, count }) => ({
    key: value,
    take: () => put(value),
    shown: <Offer value={value} about={say('value.number', { value: count })} />,
  }))
}

function Offer({ value, about }: { readonly value: string; readonly about: string }) {
  return (
    <span className="tag-option">
      <span dir="auto">{value}</span>
      <span className="dim">{about}</span>
    </span>
  )
}
