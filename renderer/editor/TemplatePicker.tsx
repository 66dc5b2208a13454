import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { matchWords } from '#shared/base/match-words.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { PickerDialog } from '#ui/kit/PickerDialog.tsx'
import { Failed } from '#ui/kit/Standing.tsx'
import { useOptions } from '#ui/kit/use-options.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

interface Props {
  readonly onChoose: (template: NoteId) => void
  readonly onClose: () => void
}

/** A dialog that asks which template is meant, of whatever kind. */
export function TemplatePicker({ onChoose, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery(api.notes.templates.queryOptions({ input: {} }))
  const rows = (data?.rows ?? []).filter(({ title }) => matchWords(title, typed))
  const choose = (index: number) => {
    const row = rows[index]
    if (row) onChoose(row.id)
  }
  const list = useOptions(rows.length, typed, choose, { isWaiting: data === undefined })
  return (
    <PickerDialog title={say('command.note.template')} onClose={onClose}>
      <FirstField
        value={typed}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={say('template.label')}
        {...list.field}
        onType={setTyped}
      />
      <div role="listbox" {...list.list} aria-label={say('template.title')}>
        {rows.map(({ id, kind, title, use }, index) => (
          <div key={id} {...list.option(index)}>
            <KindIcon kind={kind} named />
            <span className="suggestion-words">
              <span className="suggestion-title" dir="auto">
                {title}
              </span>
              <span className="dim suggestion-about">{say(`choice.template.${use}`)}</span>
            </span>
          </div>
        ))}
      </div>
      {error && <Failed message={messageOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && (
        <p className="dim picker-empty">
          {data.rows.length > 0 ? say('picker.none') : say('template.hint', { title: '{{title}}', date: '{{date}}', time: '{{time}}' })}
        </p>
      )}
    </PickerDialog>
  )
}
