import { useId } from 'react'
import type { Json } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import type { Field } from '#shared/notes/field.ts'
import { fieldOf } from '#shared/notes/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { useDraftField } from '#ui/data/use-draft.ts'
import { ListInput } from './ListInput.tsx'
import { PropertiesInput } from './PropertiesInput.tsx'
import { StatusInput } from './StatusInput.tsx'
import { ValueInput } from './ValueInput.tsx'
import { WordsInput } from './WordsInput.tsx'

/** One field of a note to write in, whatever it holds. */
export function FieldInput({ name, field, draft }: { readonly name: string; readonly field: Field; readonly draft: NoteDraft }) {
  const { value, problem } = useDraftField(draft, name)
  const title = String(useDraftField(draft, 'title').value ?? '')
  const id = useId()
  const label = say(`field.${name}`)
  const onChange = (next: Json) => draft.set(name, next)
  if (name === 'properties') return <PropertiesInput value={value} onChange={onChange} />
  if (field.type === 'list') {
    return <ListInput name={name} columns={field.columns} value={value} problem={problem} title={title} onChange={onChange} />
  }
  // A choice with a log beside it is changed by an entry of the log, with its reason.
  if (field.type === 'choice' && fieldOf(draft.kind, `${name}Log`)) return <StatusInput name={name} choices={field.choices} draft={draft} />
  return (
    <div className="form-field">
      {field.type === 'quantity' || field.type === 'position' ? (
        <span className="form-label" id={id}>
          {label}
        </span>
      ) : (
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="form-value">
        {field.type === 'words' ? (
          <WordsInput id={id} value={value} onChange={onChange} />
        ) : (
          <ValueInput id={id} name={name} field={field} value={value} label={label} onChange={onChange} />
        )}
        {problem !== undefined && (
          <p className="field-problem" role="alert">
            {say(`value.${problem}`, { place: label })}
          </p>
        )}
      </div>
    </div>
  )
}
