import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { say } from '#shared/messages/index.ts'

/** As many items of a list are drawn; the rest when asked for: thousands would hold up the page. */
const page = 200

/** The first items of a list, and what brings more of them: nothing where all are shown. */
export function useFirst<Item>(items: readonly Item[]): { readonly shown: readonly Item[]; readonly rest: ReactNode } {
  const [most, setMost] = useState(page)
  const hidden = items.length - most
  if (hidden <= 0) return { shown: items, rest: null }
  const rest = (
    <p className="hint">
      {say('list.hidden', { count: hidden })}{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => setMost(most + page)}>
        {say('list.show-more', { count: Math.min(page, hidden) })}
      </Button>{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => setMost(items.length)}>
        {say('list.show-all', { count: items.length })}
      </Button>
    </p>
  )
  return { shown: items.slice(0, most), rest }
}
