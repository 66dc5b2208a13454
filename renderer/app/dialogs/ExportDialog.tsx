import { Button, Checkbox, Modal, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Which } from '#shared/api/shapes.ts'
import { isObject, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { isKind, kindNames } from '#shared/notes/index.ts'
import { api, client, queries } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { fetchFile, saveAs } from '#ui/data/files.ts'
import { useTaskRun } from '#ui/data/use-task-run.ts'
import { useHost } from '#ui/host/use-host.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { Running } from '#ui/kit/Running.tsx'
import { Failed } from '#ui/kit/Standing.tsx'
import type { ToExport } from '../dialog-store.ts'
import { ExportCounts, ExportDone, reportIn } from './ExportReport.tsx'

type Scope = Parameters<typeof client.exchange.preview>[0]['scope']

/** Exports to an archive of Markdown files: says before what goes out, while it runs how far it is, and after what went out and what did not. */
export function ExportDialog({ what, onClose }: { readonly what: ToExport | null; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<string>(what === null ? 'vault' : 'asked')
  const usual = useHost()?.preferences
  const [links, setLinks] = useState(usual?.exportLinks ?? 'wiki')
  const [withTrash, setWithTrash] = useState(usual?.exportTrashed ?? false)
  const [who, setWho] = useState(false)
  const making = useTaskRun(false)
  const scope = scopeOf(chosen, what)
  // What somebody pointed at goes out wherever it lies.
  const isAsked = chosen === 'asked' || chosen === 'around'
  const preview = useQuery(api.exchange.preview.queryOptions({ input: { scope, trashed: withTrash || isAsked }, staleTime: 0, gcTime: 0 }))
  const run = async () => {
    try {
      await drafts.flush()
      const end = await making.run(() => client.exchange.exportMarkdown({ scope, links, trashed: withTrash || isAsked, who }))
      const download = isObject(end.result) ? own(end.result, 'download') : undefined
      if (end.state === 'done' && typeof download === 'string') saveAs(await fetchFile(`/files/download/${download}`), fileName())
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('export.title')} closeButtonProps={{ 'aria-label': say('window.close') }}>
      {making.isRunning ? (
        <Running label={say('task.export')} done={making.task?.done ?? 0} total={making.task?.total ?? null} onCancel={making.cancel} />
      ) : making.task?.state === 'done' ? (
        <ExportDone report={reportIn(making.task.result)} onClose={onClose} />
      ) : making.task?.state === 'failed' ? (
        <Failed message={making.task.error} onAgain={() => void run()} />
      ) : (
        <div className="dialog-form">
          <Radio.Group label={say('export.what')} value={chosen} onChange={setChosen}>
            <div className="export-scopes">
              {what?.of === 'note' && <Radio value="asked" label={say('export.note')} />}
              {what?.of === 'note' && <Radio value="around" label={say('export.around')} />}
              {what?.of === 'chosen' && <Radio value="asked" label={say('export.chosen', { count: what.count })} />}
              <Radio value="vault" label={say('export.vault')} />
              {kindNames.map((kind) => (
                <Radio key={kind} value={kind} label={say('export.kind', { kinds: say(`kinds.${kind}`) })} />
              ))}
            </div>
          </Radio.Group>
          <Radio.Group label={say('export.links')} value={links} onChange={(value) => setLinks(value === 'markdown' ? 'markdown' : 'wiki')}>
            <Radio value="wiki" label={say('settings.exportLinks.wiki')} />
            <Radio value="markdown" label={say('settings.exportLinks.markdown')} />
          </Radio.Group>
          {!isAsked && (
            <Checkbox
              label={say('export.trash-too', { count: preview.data?.trashed ?? 0 })}
              checked={withTrash}
              onChange={(event) => setWithTrash(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label={say('export.who')}
            description={say('export.who-hint')}
            checked={who}
            onChange={(event) => setWho(event.currentTarget.checked)}
          />
          <div className="export-preview" aria-live="polite">
            {preview.error && <Failed message={messageOf(preview.error)} onAgain={() => void preview.refetch()} />}
            {preview.data && <ExportCounts {...preview.data} />}
          </div>
          <div className="dialog-acts">
            <Button variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button data-autofocus disabled={preview.data?.notes === 0} onClick={() => void run()}>
              {say('export.do')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function scopeOf(chosen: string, what: ToExport | null): Scope {
  if (chosen === 'around' && what?.of === 'note') return { of: 'around', id: what.id }
  if (chosen === 'asked' && what) return what.of === 'note' ? { of: 'notes', ids: [what.id] } : scopeOfChosen(what.which)
  return isKind(chosen) ? { of: 'kind', kind: chosen } : { of: 'vault' }
}

function scopeOfChosen({ ids, list }: Which): Scope {
  return list ? { of: 'list', list } : { of: 'notes', ids: [...(ids ?? [])] }
}

function fileName(): string {
  const name = queries.getQueryData(api.vault.state.queryKey({ input: {} }))?.name ?? say('window.name')
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || say('window.name')}.zip`
}
