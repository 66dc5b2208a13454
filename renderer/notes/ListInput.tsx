import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Json } from '#shared/base/json.ts'
import { isObject, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { emptyValue, type Fields } from '#shared/notes/field.ts'
import { newItemId } from '#ui/data/item-id.ts'
import { isEmptyValue } from './FieldValue.tsx'
import { type Item, ListItemInput } from './ListItemInput.tsx'
import { itemsOf } from './read-field.ts'

interface Props {
  readonly name: string
  readonly columns: Fields
  readonly value: Json
  readonly problem: string | undefined
  /** The note's own title: its relations are said from both ends. */
  readonly title: string
  readonly onChange: (value: Json) => void
}

/** As many items are drawn; the rest when asked for. */
const page = 100

/**
 * A list to write in, one row an item. A new row is an item once something stands in it. Enter in the last one adds the next, Alt+↑ and Alt+↓
 * move, Alt+Delete takes away; the focus stays with the item, and what became of it is said.
 */
export function ListInput({ name, columns, value, problem, title, onChange }: Props) {
  const items = itemsOf(value)
  const label = say(`field.${name}`)
  const box = useRef<HTMLDivElement>(null)
  const [blank, setBlank] = useState<Item | null>(null)
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(page)
  const [said, setSaid] = useState('')
  const [wanted, setWanted] = useState<{ readonly id: string; readonly element: Element | null } | null>(null)

  // A row that is moved or made has the focus when it stands.
  useEffect(() => {
    if (wanted === null) return
    const { element } = wanted
    if (element instanceof HTMLElement && element.isConnected) element.focus()
    else box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted.id)}"] :is(input, textarea, select)`)?.focus()
    setWanted(null)
  }, [wanted])

  const latest = useRef({ items, blank, onChange })
  useEffect(() => {
    latest.current = { items, blank, onChange }
  })
  const add = () => {
    const id = blank === null ? newItemId() : idOf(blank)
    setBlank({ id, ...Object.fromEntries(Object.entries(columns).map(([column, field]) => [column, emptyValue(field)])) })
    setAdded((now) => new Set(now).add(id))
    setSaid(say('list.added', { list: label, number: items.length + 1 }))
    setWanted({ id, element: null })
  }
  const [acts] = useState(() => ({
    change: (id: string, column: string, next: Json) => {
      const now = latest.current
      if (now.blank !== null && idOf(now.blank) === id) {
        const item = { ...now.blank, [column]: next }
        const field = columns[column]
        if (!field || isEmptyValue(field, next)) return setBlank(item)
        setBlank(null)
        return now.onChange([...now.items, item])
      }
      now.onChange(now.items.map((item) => (idOf(item) === id ? { ...item, [column]: next } : item)))
    },
    remove: (id: string) => {
      const now = latest.current
      const all = now.blank === null ? now.items : [...now.items, now.blank]
      const at = all.findIndex((item) => idOf(item) === id)
      const next = all[at + 1] ?? all[at - 1]
      setSaid(say('list.removed', { what: wordsOf(all[at]) || say('list.item', { list: label, number: at + 1 }) }))
      if (now.blank !== null && idOf(now.blank) === id) setBlank(null)
      else now.onChange(now.items.filter((item) => idOf(item) !== id))
      if (next) setWanted({ id: idOf(next), element: null })
      else setTimeout(() => box.current?.querySelector<HTMLElement>('.list-add')?.focus())
    },
    move: (id: string, by: 1 | -1) => {
      const { items, onChange } = latest.current
      const at = items.findIndex((item) => idOf(item) === id)
      const item = items[at]
      if (!item || at + by < 0 || at + by >= items.length) return
      const rest = items.filter((_, index) => index !== at)
      onChange([...rest.slice(0, at + by), item, ...rest.slice(at + by)])
      setSaid(say('list.moved', { what: wordsOf(item) || String(at + 1), number: at + by + 1, count: items.length }))
      setWanted({ id, element: document.activeElement })
    },
  }))

  const shown = items.flatMap((item, at) => (at < most || added.has(idOf(item)) ? [{ item, at }] : []))
  const rows = blank === null ? shown : [...shown, { item: blank, at: items.length }]
  const hidden = items.length - shown.length
  return (
    <fieldset className="form-list">
      <legend className="form-label">{label}</legend>
      <div className="form-value" ref={box}>
        {rows.map(({ item, at }) => (
          <ListItemInput
            key={idOf(item)}
            name={name}
            label={say('list.item', { list: label, number: at + 1 })}
            listLabel={label}
            columns={columns}
            item={item}
            words={wordsOf(item) || String(at + 1)}
            title={title}
            mayRise={at > 0 && item !== blank}
            mayFall={at < items.length - 1}
            acts={acts}
            // An empty row is added to by writing in it.
            onEnter={item === rows.at(-1)?.item && item !== blank ? add : null}
          />
        ))}
        {problem !== undefined && (
          <p className="field-problem" role="alert">
            {say(`value.${problem}`, { place: label })}
          </p>
        )}
        {hidden > 0 && (
          <p className="hint">
            {say('list.hidden', { count: hidden })}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => setMost(most + page)}>
              {say('list.show-more', { count: Math.min(page, hidden) })}
            </Button>
          </p>
        )}
        <Button className="list-add" variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {say('list.add', { list: label })}
        </Button>
        <p className="sr-only" role="status">
          {said}
        </p>
      </div>
    </fieldset>
  )
}

const idOf = (item: Item): string => String(own(item, 'id') ?? '')

/** The first words of an item, to name it by. */
function wordsOf(item: Item | undefined): string {
  for (const [column, value] of Object.entries(item ?? {})) {
    if (column === 'id') continue
    const words = typeof value === 'string' ? value : isObject(value) ? (value.name ?? value.words) : undefined
    if (typeof words === 'string' && words !== '') return words
  }
  return ''
}
