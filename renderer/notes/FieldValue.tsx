import { assertNever } from '#shared/base/assert-never.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { isRelative } from '#shared/dates/parse-exact.ts'
import { say } from '#shared/messages/index.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import { useFirst } from '#ui/kit/use-first.tsx'
import { instantWords } from './instant-words.ts'
import { RefLink } from './NoteLink.tsx'
import { useRefTarget } from './RefTargets.tsx'
import { asDate, asPosition, asQuantity, asRef, itemsOf, linesOf } from './read-field.ts'
import { dateWords, understoodWords } from './understood-date.ts'

/** One field's value, read out. Nothing where it is empty (`isEmptyValue`). */
export function FieldValue({ name, field, value }: { readonly name: string; readonly field: Field; readonly value: Json }) {
  switch (field.type) {
    case 'line':
      return <AddressOrText value={String(value)} />
    case 'text':
    case 'prose':
      return (
        <p className="field-text" dir="auto">
          {String(value)}
        </p>
      )
    case 'number':
      return <span className="number">{say('value.number', { value: Number(value) })}</span>
    case 'instant':
      return <time>{instantWords(String(value))}</time>
    case 'choice':
      return <ChoiceBadge name={name} value={String(value)} />
    case 'date':
      return <DateWords value={value} />
    case 'ref':
      return <RefValue value={value} />
    case 'position':
      return <PositionWords value={value} />
    case 'quantity':
      return <span dir="auto">{linesOf(asQuantity(value)).join(' · ')}</span>
    case 'words':
      return (
        <ul className="chips">
          {Array.isArray(value) &&
            value.map((word) => (
              <li key={String(word)} className="chip" dir="auto">
                {String(word)}
              </li>
            ))}
        </ul>
      )
    case 'list':
      return <ItemTable name={name} columns={field.columns} value={value} />
    case 'json':
      return <code dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</code>
    default:
      return assertNever(field)
  }
}

export function ChoiceBadge({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span className="choice" data-choice={value}>
      {say(`choice.${name === 'statusLog' ? 'status' : name}.${value}`)}
    </span>
  )
}

function AddressOrText({ value }: { readonly value: string }) {
  if (!/^https?:\/\/\S+$/i.test(value)) return <span dir="auto">{value}</span>
  return (
    <a href={value} target="_blank" rel="noreferrer noopener" className="address">
      {value}
    </a>
  )
}

function DateWords({ value }: { readonly value: Json }) {
  const date = asDate(value)
  if (!date) return null
  return (
    <span dir="auto" title={understoodWords(date)} className={date.edtf === null ? 'ref-loose' : undefined}>
      {date.words || (date.edtf !== null && dateWords(date.edtf))}
      {date.edtf !== null && isRelative(date.words) && <span className="dim"> ({dateWords(date.edtf)})</span>}
      {date.span && <span className="dim"> ({say(`span.${date.span}`)})</span>}
    </span>
  )
}

function RefValue({ value }: { readonly value: Json }) {
  const ref = asRef(value)
  const target = useRefTarget(ref?.note ?? null)
  return ref ? <RefLink value={ref} target={target} /> : null
}

function PositionWords({ value }: { readonly value: Json }) {
  const position = asPosition(value)
  if (!position) return null
  const { latitude, longitude, radius } = position
  return (
    <span className="number">
      <bdi dir="ltr">{say('value.position', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })}</bdi>
      {radius !== null && (
        <span className="dim">
          {' '}
          {radius < 10_000 ? say('value.radius', { metres: radius }) : say('value.radius-km', { kilometres: radius / 1000 })}
        </span>
      )}
    </span>
  )
}

/** A list as a small table of the columns in which anything stands; one column alone is a plain list. */
function ItemTable({ name, columns, value }: { readonly name: string; readonly columns: Fields; readonly value: Json }) {
  const all = itemsOf(value)
  const { shown: items, rest } = useFirst(all)
  const shown = Object.entries(columns).filter(([column, field]) => all.some((item) => !isEmptyValue(field, own(item, column))))
  const cell = (item: object, column: string, field: Field) => {
    const found = own(item, column)
    return found === undefined || isEmptyValue(field, found) ? null : (
      <FieldValue name={name === 'statusLog' ? name : column} field={field} value={found as Json} />
    )
  }
  if (shown.length === 1 && shown[0]) {
    const [column, field] = shown[0]
    return (
      <>
        <ul className="plain-list">
          {items.map((item, at) => (
            <li key={String(own(item, 'id') ?? at)}>{cell(item, column, field)}</li>
          ))}
        </ul>
        {rest}
      </>
    )
  }
  return (
    <div className="table-box">
      <table className="items">
        <thead>
          <tr>
            {shown.map(([column]) => (
              <th key={column} scope="col">
                {say(`field.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={String(own(item, 'id') ?? at)}>
              {shown.map(([column, field]) => (
                <td key={column}>{cell(item, column, field)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest}
    </div>
  )
}

/** Whether nobody has put anything there. */
export function isEmptyValue(field: Field, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return field.type === 'ref' && isObject(value) && value.note === null && String(value.name ?? '').trim() === ''
}
