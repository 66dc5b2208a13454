import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { say } from '#shared/messages/index.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { addressOf, type Place } from '../place.ts'

interface Props {
  readonly title: string
  /** Null while it is not known, or where nothing is counted. */
  readonly count?: number | null
  /** Where all of it is. */
  readonly all?: Place
  readonly children: ReactNode
}

/** A part of the start page: what there is, how much of it, and the way to all of it. */
export function HomeCard({ title, count = null, all, children }: Props) {
  const id = useId()
  return (
    <section className="home-card" aria-labelledby={id}>
      <header>
        <h3 className="section-title">
          <span id={id}>{title}</span> {count !== null && <span className="count">{say('value.number', { value: count })}</span>}
        </h3>
        {all && (
          <a className="home-all" href={`#${addressOf(all)}`} aria-label={say('home.all-of', { what: title })}>
            {say('home.all')}
          </a>
        )}
      </header>
      {children}
    </section>
  )
}

interface SliceOf<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

interface ListedProps<Row> extends Omit<Props, 'count' | 'children'> {
  readonly asked: UseQueryResult<SliceOf<Row>>
  /** What is said where there is nothing; without it the whole part is left out then. */
  readonly none?: string
  /** How many there are is nothing to be told. */
  readonly isUncounted?: true
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
}

/** One that shows the first rows of a list. */
export function ListedCard<Row>({ asked, none, isUncounted, keyOf, children, ...card }: ListedProps<Row>) {
  const { data, error } = asked
  if (data?.total === 0 && none === undefined) return null
  return (
    <HomeCard {...card} count={isUncounted ? null : (data?.total ?? null)}>
      {error && !data && <Failed message={messageOf(error)} onAgain={() => void asked.refetch()} />}
      {!error && !data && <Waiting />}
      {data?.total === 0 && <p className="dim">{none}</p>}
      <ul className="home-list">
        {data?.rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
    </HomeCard>
  )
}
