import { Button, Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VersionRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { instantWords } from '#ui/notes/instant-words.ts'
import { NoteAsItWas } from '#ui/notes/NoteAsItWas.tsx'
import { NoteChanges } from '#ui/notes/NoteChanges.tsx'
import { useOpenApart } from '#ui/notes/open-apart.ts'

const now = 'now'

/** A note as it was: what changed from then to now, or to another version, the text as it was, and the way back to it. */
export function OldVersion({
  id,
  version,
  others,
  onClose,
}: {
  readonly id: NoteId
  readonly version: VersionRow
  readonly others: readonly VersionRow[]
  readonly onClose: () => void
}) {
  const [other, setOther] = useState(now)
  const compared = others.find(({ seq }) => String(seq) === other) ?? null
  const then = useQuery(api.notes.at.queryOptions({ input: { id, time: version.at } }))
  const current = useQuery(api.notes.get.queryOptions({ input: { id } }))
  const otherAt = useQuery({ ...api.notes.at.queryOptions({ input: { id, time: (compared ?? version).at } }), enabled: compared !== null })
  const against = compared ? otherAt : current
  const when = instantWords(version.at)
  // The older of the two stands first.
  const isFirst = compared === null || version.seq < compared.seq
  const openApart = useOpenApart()
  const takeParts = () => {
    const [one, another] = [
      { note: id, time: version.at },
      { note: id, time: compared?.at ?? null },
    ]
    onClose()
    openApart(isFirst ? comparisonOf(one, another) : comparisonOf(another, one))
  }
  const bringBack = async () => {
    try {
      await drafts.flush()
      await client.notes.restoreVersion({ id, time: version.at })
      tell({ code: 'version.brought-back', data: { when } })
      onClose()
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const failed = then.error ?? against.error
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('version.title', { when })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      <NativeSelect
        label={say('version.compare')}
        value={other}
        data={[
          { value: now, label: say('version.now') },
          ...others
            .filter(({ seq }) => seq !== version.seq)
            .map((row) => ({ value: String(row.seq), label: `${instantWords(row.at)}: ${sayMessage(row.label)}` })),
        ]}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      {failed ? (
        <Failed message={messageOf(failed)} onAgain={() => void Promise.all([then.refetch(), against.refetch()])} />
      ) : then.data && against.data ? (
        <div className="old-version">
          <h2 className="section-title">{isFirst ? say('version.changed-since') : say('version.changed-until')}</h2>
          {isFirst ? <NoteChanges before={then.data} after={against.data} /> : <NoteChanges before={against.data} after={then.data} />}
          <details>
            <summary className="section-title">{say('version.as-it-was')}</summary>
            <NoteAsItWas content={then.data} />
          </details>
          <div className="dialog-acts">
            <Button variant="default" onClick={takeParts}>
              {say('compare.side-by-side')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {say('window.close')}
            </Button>
            <Button onClick={() => void bringBack()}>{say('version.bring-back')}</Button>
          </div>
        </div>
      ) : (
        <Waiting />
      )}
    </Modal>
  )
}
