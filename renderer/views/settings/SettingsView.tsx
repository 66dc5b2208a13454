import './settings.css'
import { useQuery } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useHost } from '#ui/host/use-host.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { OfComputer } from './OfComputer.tsx'
import { OfKeys } from './OfKeys.tsx'
import { OfVault } from './OfVault.tsx'
import { RecentVaults } from './RecentVaults.tsx'
import { Templates } from './Templates.tsx'

/** What can be set: of this vault, and on this computer for all of them. */
export function SettingsView() {
  const vault = useQuery(api.vault.state.queryOptions({ input: {} }))
  const host = useHost()
  return (
    <div className="page settings">
      <header className="page-head">
        <h1>{say('settings.title')}</h1>
      </header>
      {vault.error && <Failed message={messageOf(vault.error)} onAgain={() => void vault.refetch()} />}
      {(!vault.data || !host) && !vault.error && <Waiting />}
      {vault.data && host && (
        <>
          <OfVault vault={vault.data} host={host} />
          <Templates />
          <OfComputer preferences={host.preferences} />
          <OfKeys />
          <RecentVaults host={host} />
        </>
      )}
    </div>
  )
}
