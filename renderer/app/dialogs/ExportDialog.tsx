import { Button, Checkbox, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import type { ExportReport } from '#shared/api/exchange.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isObject, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { isKind, kindNames } from '#shared/notes/index.ts'
import { api, client, queries } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { fetchFile, saveAs } from '#ui/data/files.ts'
import { endOf } from '#ui/data/use-task.ts'
import { useHost } from '#ui/host/use-host.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'

/** Makes an archive of Markdown files and hands it over as a download. */
export function ExportDialog({ note, onClose }: { readonly note: NoteId | null; readonly onClose: () => void }) {
  const [scope, setScope] = useState<string>(note === null ? 'vault' : 'note')
  const usual = useHost()?.preferences
  const [links, setLinks] = useState(usual?.exportLinks ?? 'wiki')
  const [trashed, setTrashed] = useState(usual?.exportTrashed ?? false)
  const run = async () => {
    onClose()
    try {
      await drafts.flush()
      const of =
        scope === 'note' && note !== null
          ? ({ of: 'notes', ids: [note] } as const)
          : isKind(scope)
            ? ({ of: 'kind', kind: scope } as const)
            : ({ of: 'vault' } as const)
      const { task } = await client.exchange.exportMarkdown({
        scope: of.of === 'notes' ? { of: 'notes', ids: [...of.ids] } : of,
        links,
        trashed,
      })
      const end = await endOf(task)
      const download = isObject(end.result) ? own(end.result, 'download') : undefined
      if (end.state === 'done' && typeof download === 'string') {
        saveAs(await fetchFile(`/files/download/${download}`), fileName())
        const report = isObject(end.result) ? (own(end.result, 'report') as ExportReport | undefined) : undefined
        tell({ code: 'export.done', data: { count: report?.notes ?? 0, remarks: report?.remarks.length ?? 0 } })
      } else if (end.error) tellFailure(end.error)
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('export.title')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <div className="dialog-form">
        <Radio.Group label={say('export.what')} value={scope} onChange={setScope}>
          {note !== null && <Radio value="note" label={say('export.note')} />}
          <Radio value="vault" label={say('export.vault')} />
          {kindNames.map((kind) => (
            <Radio key={kind} value={kind} label={say('export.kind', { kinds: say(`kinds.${kind}`) })} />
          ))}
        </Radio.Group>
        <Radio.Group label={say('export.links')} value={links} onChange={(value) => setLinks(value === 'markdown' ? 'markdown' : 'wiki')}>
          <Radio value="wiki" label={say('export.wiki')} />
          <Radio value="markdown" label={say('export.markdown')} />
        </Radio.Group>
        {scope !== 'note' && (
          <Checkbox label={say('export.trashed')} checked={trashed} onChange={(event) => setTrashed(event.currentTarget.checked)} />
        )}
        <div className="dialog-acts">
          <Button variant="default" onClick={onClose}>
            {say('window.cancel')}
          </Button>
          <Button data-autofocus onClick={() => void run()}>
            {say('export.do')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function fileName(): string {
  const name = queries.getQueryData(api.vault.state.queryKey({ input: {} }))?.name ?? say('window.name')
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || say('window.name')}.zip`
}
