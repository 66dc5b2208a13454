import { TagsInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { api } from '#ui/data/client.ts'

/** As many tags are offered at once; more are found by typing. */
const offered = 50

/** Tags, each once; those of the vault are offered, the most used first. */
export function WordsInput({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: Json
  readonly onChange: (value: Json) => void
}) {
  const words = Array.isArray(value) ? value.map(String) : []
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const text = useDeferredValue(typed.trim().slice(0, 500))
  const known = useQuery({
    ...api.notes.allTags.queryOptions({ input: { text, offset: 0, limit: Math.min(500, offered + words.length) } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const rows = isOpen ? (known.data?.rows ?? []).filter(({ tag }) => !words.includes(tag)) : []
  const uses = new Map(rows.map(({ tag, uses }) => [tag, uses]))
  return (
    <TagsInput
      id={id}
      size="xs"
      value={words}
      data={rows.map(({ tag }) => tag)}
      // The core has chosen already, in its order.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span className="tag-option">
          <span dir="auto">{option.value}</span>
          <span className="dim number">{say('value.number', { value: uses.get(option.value) ?? 0 })}</span>
        </span>
      )}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      maxDropdownHeight={260}
      placeholder={words.length === 0 ? say('words.hint') : ''}
      clearable={false}
      onChange={(next) => onChange([...new Set(next.map((word) => word.trim()))].filter((word) => nameProblem(word) === null))}
    />
  )
}
