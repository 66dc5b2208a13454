import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { newItemId } from '#ui/data/item-id.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { useDraftField } from '#ui/data/use-draft.ts'
import { itemsOf } from '#ui/notes/read-field.ts'

/** The title to write in. A name that was left stays as another name of the note unless the person says otherwise (writing.md 4). */
export function TitleField({ draft }: { readonly draft: NoteDraft }) {
  const { value, problem } = useDraftField(draft, 'title')
  const title = String(value ?? '')
  const before = useRef(title)
  const [left, setLeft] = useState<string | null>(null)
  const onBlur = () => {
    const old = before.current.trim()
    const names = itemsOf(draft.value('aliases')).map(({ name }) => name)
    if (old !== title.trim() && old !== '' && problem === undefined && !names.includes(old)) {
      draft.set('aliases', [...itemsOf(draft.value('aliases')), { id: newItemId(), name: old, language: '', remark: '' }])
      setLeft(old)
    }
    void draft.flush()
  }
  const forget = () => {
    draft.set(
      'aliases',
      itemsOf(draft.value('aliases')).filter(({ name }) => name !== left),
    )
    setLeft(null)
    void draft.flush()
  }
  return (
    <>
      <Textarea
        autosize
        minRows={1}
        maxRows={5}
        className="title-field"
        size="lg"
        aria-label={say('field.title')}
        value={title}
        error={problem === undefined ? null : say(`value.${problem}`, { place: say('field.title') })}
        onFocus={() => {
          before.current = title
        }}
        onChange={(event) => draft.set('title', event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
        onBlur={onBlur}
        onKeyDown={(event) => {
          // A title is one line; Enter means done with it.
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
      {left !== null && (
        <p className="hint">
          {say('note.old-title-kept', { title: left })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={forget}>
            {say('note.old-title-forget')}
          </Button>
        </p>
      )}
    </>
  )
}
