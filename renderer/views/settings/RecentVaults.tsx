import { ActionIcon } from '@mantine/core'
import { IconFolderOpen, IconX } from '@tabler/icons-react'
import type { HostState } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { CommandButton } from '#ui/kit/commands.tsx'
import { tellFailure } from '#ui/kit/notify.ts'

/** The vaults used on this computer; each can be forgotten, so that nothing here tells of it. */
export function RecentVaults({ host: { recent, vault } }: { readonly host: HostState }) {
  const forget = (token: string) => client.host.forgetVault({ token }).catch((error: unknown) => tellFailure(messageOf(error)))
  return (
    <section aria-labelledby="settings-recent">
      <h2 id="settings-recent">{say('start.recent')}</h2>
      {recent.length === 0 ? (
        <p className="dim">{say('settings.no-recent')}</p>
      ) : (
        <ul className="settings-recent" aria-labelledby="settings-recent">
          {recent.map(({ token, name, folder, isThere }) => (
            <li key={folder}>
              <span>
                <span dir="auto">{name}</span>
                {folder === vault?.folder && <span className="dim"> {say('settings.is-open')}</span>}
                <span className="dim settings-folder">{isThere ? folder : say('start.gone', { folder })}</span>
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={say('start.forget', { name })}
                title={say('start.forget', { name })}
                onClick={() => void forget(token)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <CommandButton id="vault.switch" icon={<IconFolderOpen size={16} aria-hidden />} />
    </section>
  )
}
