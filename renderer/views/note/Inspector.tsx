import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Backlink } from '#shared/api/links.ts'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { fieldNames } from '#shared/notes/field-words.ts'
import { inverseOf } from '#shared/notes/relation-types.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useOffer } from '#ui/kit/commands.tsx'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { useFirst } from '#ui/kit/use-first.tsx'
import { FieldValue, isEmptyValue } from '#ui/notes/FieldValue.tsx'
import { NoteLink, RefLink } from '#ui/notes/NoteLink.tsx'
import { useRefTarget } from '#ui/notes/RefTargets.tsx'
import { relationWords } from '#ui/notes/relation-words.ts'
import { Attachments } from './Attachments.tsx'
import { Merged } from './Merged.tsx'
import { More } from './More.tsx'
import { NamedElsewhere } from './NamedElsewhere.tsx'
import { Outline } from './Outline.tsx'
import { OwnMentions } from './OwnMentions.tsx'
import { SentenceWords } from './SentenceWords.tsx'
import { Versions } from './Versions.tsx'

/** What stands round a note: its relations both ways, who links to it, whom it names, how it came to be. */
export function Inspector({ view, isEditing }: { readonly view: NoteView; readonly isEditing: boolean }) {
  const { id } = view.note
  const isTrashed = view.note.trashedAt !== null
  return (
    <aside className="inspector" aria-label={say('inspector.label', { title: view.note.title })}>
      <Outline view={view} />
      <Relations view={view} />
      <Attachments attachments={view.note.attachments} />
      <Backlinks id={id} />
      {!isEditing && (
        <>
          <Section title={say('inspector.mentions')}>
            <OwnMentions id={id} isTrashed={isTrashed} />
          </Section>
          {!isTrashed && (
            <Section title={say('inspector.named')}>
              <NamedElsewhere key={view.note.title} id={id} />
            </Section>
          )}
        </>
      )}
      <VersionsSection view={view} />
      {view.merged.length > 0 && <Merged merged={view.merged} />}
    </aside>
  )
}

/** Opened by a command too. */
function VersionsSection({ view: { note } }: { readonly view: NoteView }) {
  const place = useRef<HTMLDetailsElement>(null)
  useOffer('note.versions', () => {
    const details = place.current
    if (!details) return
    details.open = true
    details.querySelector('summary')?.focus()
    details.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Section title={say('inspector.versions')} place={place}>
      <Versions id={note.id} rev={note.rev} />
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly place?: RefObject<HTMLDetailsElement | null>
  readonly children: ReactNode
}

/** A part that is asked for when it is opened. */
function Section({ title, place, children }: SectionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details ref={place} className="section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="section-title">{title}</summary>
      {isOpen && children}
    </details>
  )
}

function Relations({ view }: { readonly view: NoteView }) {
  const { relations } = view.note
  const { rows, total } = view.incoming
  const own = relations.filter(({ target }) => target !== null)
  const { shown, rest } = useFirst(own)
  if (own.length + total === 0) return null
  return (
    <section className="section">
      <h2 className="section-title">{say('inspector.relations')}</h2>
      <ul className="relations">
        {shown.map((relation) => (
          <li key={relation.id}>
            <span className="relation-type" dir="auto">
              {relationWords(relation.type)}
            </span>
            <OwnTarget relation={relation} />
            {[relation.from, relation.until].map((date, at) =>
              date === null ? null : (
                <span key={at === 0 ? 'from' : 'until'} className="dim">
                  {say(at === 0 ? 'relation.from' : 'relation.until')}{' '}
                  <FieldValue name="from" field={{ type: 'date' }} value={{ ...date }} />
                </span>
              ),
            )}
            {!isEmptyValue({ type: 'line' }, relation.remark) && (
              <p className="dim" dir="auto">
                {relation.remark}
              </p>
            )}
          </li>
        ))}
        {rows.map(({ from, type, remark }) => (
          <li key={`${from.id} ${type} ${remark}`}>
            <span className="relation-type" dir="auto">
              {relationWords(inverseOf(type))}
            </span>
            <NoteLink id={from.id} kind={from.kind}>
              {from.title}
            </NoteLink>
            {remark !== '' && (
              <p className="dim" dir="auto">
                {remark}
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest}
      {total > rows.length && <p className="dim">{say('inspector.more-relations', { count: total - rows.length })}</p>}
    </section>
  )
}

function OwnTarget({ relation: { target } }: { readonly relation: NoteView['note']['relations'][number] }) {
  const means = useRefTarget(target?.note ?? null)
  return target ? <RefLink value={target} target={means} /> : null
}

const pageOf = 20

function Backlinks({ id }: { readonly id: NoteId }) {
  const asked = useInfiniteQuery(
    api.links.backlinks.infiniteOptions({
      input: (offset: number) => ({ id, offset, limit: pageOf }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return have < last.total ? have : undefined
      },
    }),
  )
  const total = asked.data?.pages[0]?.total ?? 0
  return (
    <section className="section">
      <h2 className="section-title">
        {say('inspector.backlinks')} <span className="count">{asked.data ? say('value.number', { value: total }) : ''}</span>
      </h2>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && total === 0 && <p className="dim">{say('inspector.no-backlinks')}</p>}
      {asked.data?.pages
        .flatMap(({ rows }) => rows)
        .map((link) => (
          <BacklinkOf key={link.from.id} link={link} />
        ))}
      {asked.hasNextPage && <More isBusy={asked.isFetchingNextPage} onMore={() => void asked.fetchNextPage()} />}
    </section>
  )
}

function BacklinkOf({ link: { from, sentences, count, fields } }: { readonly link: Backlink }) {
  return (
    <div className="backlink">
      <NoteLink id={from.id} kind={from.kind}>
        {from.title}
      </NoteLink>
      {sentences.map((sentence) => (
        <SentenceWords key={`${sentence.at} ${sentence.text}`} sentence={sentence} />
      ))}
      {fields.length > 0 && <p className="sentence dim">{say('inspector.in-fields', { fields: fieldNames(fields) })}</p>}
      {count > sentences.length && <p className="dim">{say('inspector.more-sentences', { count: count - sentences.length })}</p>}
    </div>
  )
}
