import { Button, Modal, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { fieldNames } from '#shared/notes/field-words.ts'
import { isKind, kindNames, kinds } from '#shared/notes/index.ts'
import { kindChange } from '#shared/notes/kind-change.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { usePlace } from '../place.ts'

/** Makes a note another kind, and says before which fields go on, which are set aside and which come back. */
export function KindDialog({ id, onClose }: { readonly id: NoteId; readonly onClose: () => void }) {
  const asked = useQuery(api.notes.get.queryOptions({ input: { id } }))
  const [, go] = usePlace()
  const [chosen, setChosen] = useState<Kind | null>(null)
  const title = asked.data?.note.title ?? ''
  const change = async (kind: Kind) => {
    onClose()
    try {
      await drafts.flush()
      await client.notes.setKind({ id, kind })
      go({ view: 'note', id, isEditing: false }, true)
      tell({ code: 'kind.done', data: { title, kind } })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('kind.title', { title })} closeButtonProps={{ 'aria-label': say('window.close') }}>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && (
        <div className="dialog-form">
          <Radio.Group label={say('kind.choose')} value={chosen} onChange={(value) => isKind(value) && setChosen(value)}>
            <div className="kind-choices">
              {kindNames
                .filter((kind) => kind !== asked.data.note.kind)
                .map((kind, at) => (
                  <Radio
                    key={kind}
                    value={kind}
                    {...(at === 0 ? { 'data-autofocus': true } : {})}
                    label={
                      <span className="kind-choice">
                        <KindIcon kind={kind} /> {say(`kind.${kind}`)}
                      </span>
                    }
                  />
                ))}
            </div>
          </Radio.Group>
          <div aria-live="polite">{chosen && <Consequences view={asked.data} to={chosen} />}</div>
          <div className="dialog-acts">
            <Button variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button disabled={chosen === null} onClick={() => chosen && void change(chosen)}>
              {say('kind.do')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function Consequences({ view, to }: { readonly view: NoteView; readonly to: Kind }) {
  const { note, text } = view
  const { kept, aside, back } = kindChange(note.kind === 'source' ? { ...note, text } : note, to)
  const own = kept.filter((field) => field in kinds[to].fields)
  return (
    <div className="consequences">
      <p>{say('kind.stays')}</p>
      {own.length > 0 && <p>{say('kind.kept', { fields: fieldNames(own) })}</p>}
      {aside.length > 0 && <p>{say('kind.aside', { kind: to, fields: fieldNames(aside.map(({ field }) => field)) })}</p>}
      {back.length > 0 && <p>{say('kind.back', { fields: fieldNames(back.map(({ field }) => field)) })}</p>}
    </div>
  )
}
