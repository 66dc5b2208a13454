import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupRow } from '#shared/api/backups.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'
import { BackupPreview } from './BackupPreview.tsx'

/** The vault's backups: make one, look at one, bring back what it holds. */
export function BackupsView() {
  const [shown, setShown] = useState<BackupRow | null>(null)
  const [isBusy, setBusy] = useState(false)
  const asked = useQuery(api.backups.list.queryOptions({ input: {} }))
  const make = async () => {
    setBusy(true)
    try {
      const made = await client.backups.make({})
      tell({ code: 'backups.made', data: { count: made.notes } })
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say('sidebar.backups')}</h1>
        <p className="dim">{say('backups.hint')}</p>
        <Button size="xs" loading={isBusy} onClick={() => void make()}>
          {say('backups.make')}
        </Button>
      </header>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data?.rows.length === 0 && <Empty title={say('backups.none')} />}
      {asked.data && asked.data.rows.length > 0 && (
        <div className="table-box">
          <table className="items">
            <thead>
              <tr>
                <th scope="col">{say('backups.when')}</th>
                <th scope="col">{say('backups.notes')}</th>
                <th scope="col">{say('backups.where')}</th>
                <th scope="col">
                  <span className="sr-only">{say('backups.preview')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {asked.data.rows.map((row) => (
                <tr key={`${row.place} ${row.name}`}>
                  <td>
                    <time>{instantWords(row.at)}</time>
                  </td>
                  <td className="number">{say('value.number', { value: row.notes })}</td>
                  <td>{say(`backups.place-${row.place}`)}</td>
                  <td>
                    <Button size="compact-xs" variant="default" onClick={() => setShown(row)}>
                      {say('backups.preview')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown && <BackupPreview backup={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
