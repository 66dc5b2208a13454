import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { isKind } from '#shared/notes/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useSpoken } from '#ui/kit/language.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { ListTool } from './ListTool.tsx'

interface Props {
  /** What the list asks for, all of it included. */
  readonly query: string
  readonly onNarrow: (key: string, value: string) => void
}

/** So many values of a facet are shown before somebody asks for more. */
const first = 5

/** What the notes of a list have in common, with counts; each narrows it. */
export const Facets = memo(function Facets({ query, onNarrow }: Props) {
  useSpoken()
  return (
    <ListTool
      icon={<IconFilter size={14} aria-hidden />}
      words={say('facets.open')}
      label={say('facets.open')}
      className="facets"
      width={280}
    >
      {(close) => (
        <FacetGroups
          query={query}
          onNarrow={(key, value) => {
            close()
            onNarrow(key, value)
          }}
        />
      )}
    </ListTool>
  )
})

function FacetGroups({ query, onNarrow }: Props) {
  const asked = useQuery(api.search.facets.queryOptions({ input: { query } }))
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())
  if (asked.error) return <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const { facets } = asked.data
  if (facets.length === 0) return <Empty title={say('facets.none')} />
  return facets.map(({ key, rows, total }) => (
    <section key={key} aria-labelledby={`facet-${key}`}>
      <h3 id={`facet-${key}`}>{say(`facet.${key}`)}</h3>
      <ul>
        {rows.slice(0, whole.has(key) ? rows.length : first).map(({ value, count }) => (
          <li key={value}>
            <button type="button" className="facet" onClick={() => onNarrow(key, value)}>
              <span dir="auto">{valueWords(key, value)}</span>
              <span className="dim number">{say('value.number', { value: count })}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > first && !whole.has(key) && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(new Set([...whole, key]))}>
          {say('facets.more', { count: rows.length - first })}
        </Button>
      )}
      {total > rows.length && whole.has(key) && <p className="dim">{say('facets.others', { count: total - rows.length })}</p>}
    </section>
  ))
}

function valueWords(key: string, value: string): string {
  if (key === 'kind' && isKind(value)) return say(`kinds.${value}`)
  return key === 'status' ? say(`choice.status.${value}`) : value
}
