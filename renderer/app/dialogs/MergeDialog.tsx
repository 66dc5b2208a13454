import { Button, Modal } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MergePreview } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { comparedFields } from '#ui/notes/note-fields.ts'
import { SuggestList } from '#ui/notes/SuggestList.tsx'
import { usePlace } from '../place.ts'

/** Takes one note into another, both shown side by side with what comes of it before it is done. It can be undone and unmerged. */
export function MergeDialog({ survivor: asked, onClose }: { readonly survivor: NoteId; readonly onClose: () => void }) {
  const note = useQuery(api.notes.get.queryOptions({ input: { id: asked } })).data?.note
  const [pair, setPair] = useState<{ readonly survivor: NoteId; readonly absorbed: NoteId } | null>(null)
  const title = note?.title ?? ''
  return (
    <Modal
      opened
      onClose={onClose}
      size={pair === null ? 'md' : 'min(1100px, 94vw)'}
      title={say('merge.title', { title })}
      yOffset={pair === null ? '12vh' : '5vh'}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {pair === null ? (
        <>
          <p className="dim">{say('merge.hint', { title })}</p>
          <SuggestList
            initial=""
            makes={false}
            without={[asked]}
            onChoose={({ id }) => setPair({ survivor: asked, absorbed: id })}
            {...(note ? { kinds: [note.kind] } : {})}
          />
        </>
      ) : (
        <SideBySide
          {...pair}
          onSwap={() => setPair({ survivor: pair.absorbed, absorbed: pair.survivor })}
          onAnother={() => setPair(null)}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

function SideBySide({
  survivor,
  absorbed,
  onSwap,
  onAnother,
  onClose,
}: {
  readonly survivor: NoteId
  readonly absorbed: NoteId
  readonly onSwap: () => void
  readonly onAnother: () => void
  readonly onClose: () => void
}) {
  const [, go] = usePlace()
  const asked = useQuery(api.notes.previewMerge.queryOptions({ input: { survivor, absorbed }, staleTime: 0, gcTime: 0 }))
  if (asked.error) return <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const preview = asked.data
  const names = { title: preview.survivor.note.title, other: preview.absorbed.note.title }
  const merge = async () => {
    onClose()
    try {
      await drafts.flush()
      await client.notes.merge({ survivor, absorbed })
      go({ view: 'note', id: survivor, isEditing: false }, true)
      tell({ code: 'merge.done', data: names })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <>
      <p>{say('merge.words', names)}</p>
      <p className="dim">{say('merge.linkers', { other: names.other, count: preview.linkers })}</p>
      <MergeTable preview={preview} />
      <div className="dialog-acts">
        <Button variant="default" onClick={onAnother}>
          {say('merge.another')}
        </Button>
        <Button variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={onSwap}>
          {say('merge.swap', names)}
        </Button>
        <Button ref={takeFocus} data-autofocus onClick={() => void merge()}>
          {say('merge.do')}
        </Button>
      </div>
    </>
  )
}

function MergeTable({ preview: { survivor, absorbed, merged } }: { readonly preview: MergePreview }) {
  const heads = [say('merge.stays'), say('merge.goes'), say('merge.comes')]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so has to be reached by keys
    <section className="table-box merge-table" tabIndex={0} aria-label={say('merge.side-by-side')}>
      <table className="items">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{say('merge.field')}</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFields([survivor, absorbed, merged]).map(({ name, label, words }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              {heads.map((head, at) => (
                <td key={head} dir="auto">
                  {shortened(words[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A long text is shown by its beginning and its end: what is added stands there. */
function shortened(text: string): string {
  return text.length <= 900 ? text : `${text.slice(0, 400).replace(/\S*$/u, '')}\n…\n${text.slice(-400).replace(/^\S*/u, '')}`
}
