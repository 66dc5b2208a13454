import { IconFolderOpen } from '@tabler/icons-react'
import type { HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import { ForgetVault } from '#ui/host/ForgetVault.tsx'
import { CommandButton } from '#ui/kit/commands.tsx'

/** The vaults used on this computer; each can be forgotten, so that nothing here tells of it. */
export function RecentVaults({ host: { recent, vault } }: { readonly host: HostState }) {
  return (
    <section aria-labelledby="settings-recent">
      <h2 id="settings-recent">{say('start.recent')}</h2>
      {recent.length === 0 ? (
        <p className="dim">{say('settings.no-recent')}</p>
      ) : (
        <ul className="settings-recent" aria-labelledby="settings-recent">
          {recent.map((one) => (
            <li key={one.folder}>
              <span>
                <span dir="auto">{one.name}</span>
                {one.folder === vault?.folder && <span className="dim"> {say('settings.is-open')}</span>}
                <span className="dim settings-folder">{one.isThere ? one.folder : say('start.gone', { folder: one.folder })}</span>
              </span>
              <ForgetVault vault={one} />
            </li>
          ))}
        </ul>
      )}
      <CommandButton id="vault.switch" icon={<IconFolderOpen size={16} aria-hidden />} />
    </section>
  )
}
