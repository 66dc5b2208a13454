import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instant } from '#shared/base/instant.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { newItemId } from '#ui/data/item-id.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { useDraftField } from '#ui/data/use-draft.ts'
import { ChoiceBadge } from './FieldValue.tsx'
import { itemsOf } from './read-field.ts'

/** A status that changes by an entry of its log: what it becomes, and why. */
export function StatusInput({
  name,
  choices,
  draft,
}: {
  readonly name: string
  readonly choices: readonly string[]
  readonly draft: NoteDraft
}) {
  const now = String(useDraftField(draft, name).value ?? '')
  const [next, setNext] = useState(now)
  const [reason, setReason] = useState('')
  const who = useQuery(api.vault.state.queryOptions({ input: {} })).data?.who ?? ''
  const record = () => {
    const at = instant(Date.now(), -new Date().getTimezoneOffset())
    draft.set(`${name}Log`, [
      ...itemsOf(draft.value(`${name}Log`)),
      { id: newItemId(), [name]: next, at, who, reason: reason.trim(), takesBack: '' },
    ])
    draft.set(name, next)
    setReason('')
    void draft.flush()
  }
  return (
    <fieldset className="form-field" aria-label={say(`field.${name}`)}>
      <span className="form-label">{say(`field.${name}`)}</span>
      <div className="form-value status-fields">
        <ChoiceBadge name={name} value={now} />
        <NativeSelect
          size="xs"
          aria-label={say('statusLog.becomes')}
          value={next}
          data={choices.map((choice) => ({
            value: choice,
            label: choice === now ? say('statusLog.change') : say(`choice.${name}.${choice}`),
          }))}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {next !== now && (
          <>
            <TextInput
              size="xs"
              aria-label={say('statusLog.reason')}
              placeholder={say('statusLog.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button size="xs" disabled={reason.trim() === ''} onClick={record}>
              {say('statusLog.record')}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  )
}
