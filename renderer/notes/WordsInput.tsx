import { TagsInput } from '@mantine/core'
import type { Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'

/** A few words, each once: tags. */
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
  return (
    <TagsInput
      id={id}
      size="xs"
      dir="auto"
      value={words}
      placeholder={words.length === 0 ? say('words.hint') : ''}
      clearable={false}
      onChange={(next) => onChange([...new Set(next.map((word) => word.trim()))].filter((word) => nameProblem(word) === null))}
    />
  )
}
