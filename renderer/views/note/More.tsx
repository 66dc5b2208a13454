import { Button } from '@mantine/core'
import { say } from '#shared/messages/index.ts'

/** Asks for the next rows of a list that has more. */
export function More({ isBusy, onMore }: { readonly isBusy: boolean; readonly onMore: () => void }) {
  return (
    <Button variant="subtle" size="compact-xs" loading={isBusy} onClick={onMore}>
      {say('inspector.more')}
    </Button>
  )
}
