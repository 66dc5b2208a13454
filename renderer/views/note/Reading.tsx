import { useQuery } from '@tanstack/react-query'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import type { Fields } from '#shared/notes/field.ts'
import { kinds } from '#shared/notes/index.ts'
import { api } from '#ui/data/client.ts'
import { CommandButton, useCommandDesk } from '#ui/kit/commands.tsx'
import { useFirst } from '#ui/kit/use-first.tsx'
import { FieldValue, isEmptyValue } from '#ui/notes/FieldValue.tsx'
import { askForField } from './asked-field.ts'
import { Body } from './Body.tsx'

/** A note read out: its other names, the fields of its kind, its text. A field with nothing in it is named as a gap. */
export function Reading({ view }: { readonly view: NoteView }) {
  const { note } = view
  const own_: Fields = kinds[note.kind].fields
  const fields = Object.entries(own_).filter(([name]) => name !== 'text')
  const filled = fields.filter(([name, field]) => !isEmptyValue(field, own(note, name)))
  const gaps = fields.filter(([name, field]) => isEmptyValue(field, own(note, name)) && !name.endsWith('Log'))
  return (
    <>
      <Names view={view} />
      {filled.length > 0 && (
        <dl className="fields">
          {filled.map(([name, field]) => (
            <div key={name} className="field" data-wide={(field.type === 'list' && Object.keys(field.columns).length > 1) || undefined}>
              <dt>{say(`field.${name}`)}</dt>
              <dd>
                <FieldValue name={name} field={field} value={(own(note, name) ?? null) as Json} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {gaps.length > 0 && note.trashedAt === null && (
        <p className="gaps">
          {say('note.gaps')}{' '}
          {gaps.map(([name]) => (
            <Gap key={name} note={note.id} field={name} />
          ))}
        </p>
      )}
      {view.body.trim() === '' ? <NoBody isTrashed={note.trashedAt !== null} /> : <Body view={view} text={view.body} />}
      {view.text !== '' && (
        <details className="stored-text" open={view.text.length < 20_000}>
          <summary>{say('field.text')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls in its box, by keys too */}
          <section className="stored-text-words" dir="auto" tabIndex={0} aria-label={say('field.text')}>
            {view.text}
          </section>
        </details>
      )}
      <Properties view={view} />
    </>
  )
}

/** A field with nothing in it: pressed, it is there to be written in. */
function Gap({ note, field }: { readonly note: NoteId; readonly field: string }) {
  const desk = useCommandDesk()
  const words = say(`field.${field}`)
  if (!desk.may('note.edit')) return <span>{words}</span>
  const fill = () => {
    askForField(note, field)
    desk.run('note.edit')
  }
  return (
    <button type="button" className="gap" title={say('note.fill', { field: words })} onClick={fill}>
      {words}
    </button>
  )
}

function Names({ view: { note } }: { readonly view: NoteView }) {
  const aliases = useFirst(note.aliases)
  const tags = useFirst(note.tags)
  if (note.aliases.length === 0 && note.tags.length === 0) return null
  return (
    <div className="names">
      {note.aliases.length > 0 && (
        <p>
          <span className="dim">{say('note.also')}</span>{' '}
          {aliases.shown.map((alias, at) => (
            <span key={alias.id}>
              {at > 0 && <span className="dim"> · </span>}
              <span dir="auto" lang={alias.language || undefined}>
                {alias.name}
              </span>
              {(alias.language || alias.remark) && (
                <>
                  {' '}
                  <span className="dim" dir="auto">
                    ({[alias.language, alias.remark].filter(Boolean).join(', ')})
                  </span>
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {aliases.rest}
      {note.tags.length > 0 && (
        <ul className="chips" aria-label={say('field.tags')}>
          {tags.shown.map((tag) => (
            <li key={tag} className="chip" dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {tags.rest}
    </div>
  )
}

function Properties({ view: { note } }: { readonly view: NoteView }) {
  const { shown, rest } = useFirst(note.properties)
  if (note.properties.length === 0) return null
  return (
    <>
      <dl className="fields" aria-label={say('field.properties')}>
        {shown.map(({ id, value }) => (
          <div key={id} className="field">
            <dt dir="auto">{id}</dt>
            <dd>
              <FieldValue name="value" field={{ type: 'json' }} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </>
  )
}

function NoBody({ isTrashed }: { readonly isTrashed: boolean }) {
  const state = useQuery(api.vault.state.queryOptions({ input: {} }))
  if (isTrashed || state.data?.readOnly) return null
  return (
    <p className="no-body">
      <span className="dim">{say('note.no-body')}</span> <CommandButton id="note.edit" variant="subtle" size="compact-xs" />
    </p>
  )
}
