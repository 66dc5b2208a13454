import { Button } from '@mantine/core'
import type { ExportReport } from '#shared/api/exchange.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { say } from '#shared/messages/index.ts'
import { isKind } from '#shared/notes/index.ts'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

/** The report within what an export came to. */
export function reportIn(result: Json): ExportReport {
  const report = isObject(result) ? own(result, 'report') : undefined
  return (report ?? nothing) as ExportReport // the core's own
}

const nothing: ExportReport = { notes: 0, byKind: {}, attachments: 0, remarks: [] }

/** How many notes of each kind, and attachments. */
export function ExportCounts({
  notes,
  byKind,
  attachments,
  attachmentSize,
}: {
  readonly notes: number
  readonly byKind: { readonly [kind: string]: number }
  readonly attachments: number
  readonly attachmentSize?: number
}) {
  return (
    <>
      <p>{say('export.counts', { notes, attachments })}</p>
      <ul className="kind-counts">
        {Object.entries(byKind).map(([kind, count]) => (
          <li key={kind}>
            {isKind(kind) && <KindIcon kind={kind} size={14} />} {say(`kinds.${kind}`)}{' '}
            <span className="count">{say('value.number', { value: count })}</span>
          </li>
        ))}
      </ul>
      {attachmentSize !== undefined && attachmentSize > 0 && (
        <p className="dim">{say('export.attachment-size', { kilobytes: Math.ceil(attachmentSize / 1000) })}</p>
      )}
    </>
  )
}

/** What went out, and by name what did not, or not under its own name. */
export function ExportDone({ report, onClose }: { readonly report: ExportReport; readonly onClose: () => void }) {
  const { remarks, remarksInAll = remarks.length } = report
  return (
    <div className="dialog-form">
      <p role="status">{say('export.done', { count: report.notes, remarks: remarksInAll })}</p>
      <ExportCounts {...report} />
      {remarks.length > 0 && (
        <ul className="word-places" aria-label={say('export.remarks')}>
          {remarks.map(({ code, title, file }) => (
            <li key={`${code} ${title} ${file}`} dir="auto">
              {say(code, { title, file })}
            </li>
          ))}
          {remarksInAll > remarks.length && <li className="dim">{say('export.more-remarks', { count: remarksInAll - remarks.length })}</li>}
        </ul>
      )}
      <div className="dialog-acts">
        <Button ref={takeFocus} data-autofocus onClick={onClose}>
          {say('window.close')}
        </Button>
      </div>
    </div>
  )
}
