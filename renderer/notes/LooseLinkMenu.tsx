import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { kindsOfNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { makeNote } from '#ui/data/templates.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { KindIcon } from './KindIcon.tsx'
import { tellApart } from './tell-apart.ts'

/** What a link without a meaning, or with several, can be made to mean. */
export function LooseLinkMenu({
  note,
  words,
  isAmbiguous,
}: {
  readonly note: NoteId
  readonly words: string
  readonly isAmbiguous: boolean
}) {
  const found = useQuery({ ...api.notes.suggest.queryOptions({ input: { text: words, limit: 50 } }), enabled: isAmbiguous })
  const name = foldName(words)
  const candidates = (found.data?.rows ?? []).filter(
    ({ title, alias }) => foldName(title) === name || (alias !== null && foldName(alias) === name),
  )
  const make = async (kind: Kind) => {
    try {
      await makeNote(kind, words)
      tell({ code: 'link.made', data: { title: words } })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const pin = async (id: NoteId) => {
    try {
      await client.links.pin({ id: note, target: words, note: id })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <>
      {isAmbiguous && (
        <>
          <Menu.Label>{say('link.which', { target: words })}</Menu.Label>
          {candidates.map((row) => (
            <Menu.Item key={row.id} leftSection={<KindIcon kind={row.kind} named />} onClick={() => void pin(row.id)}>
              <span dir="auto">{row.title}</span>{' '}
              <span className="dim" dir="auto">
                {tellApart(row, candidates)}
              </span>
            </Menu.Item>
          ))}
          <Menu.Divider />
        </>
      )}
      <Menu.Label>{say('link.make', { target: words })}</Menu.Label>
      {kindsOfNames.map((kind) => (
        <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => void make(kind)}>
          {say(`kind.${kind}`)}
        </Menu.Item>
      ))}
    </>
  )
}
