import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { RecentVault } from '#shared/api/host.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Takes a vault out of those remembered on this computer. */
export function ForgetVault({ vault: { token, name } }: { readonly vault: RecentVault }) {
  const forget = () => client.host.forgetVault({ token }).catch((error: unknown) => tellFailure(messageOf(error)))
  const label = say('start.forget', { name })
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={() => void forget()}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}
