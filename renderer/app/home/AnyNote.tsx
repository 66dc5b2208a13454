import { Button } from '@mantine/core'
import { IconDice3 } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { plainPiece } from '#ui/notes/plain-words.ts'
import { HomeCard } from './HomeCard.tsx'

/** One note of the vault, whichever it is: what was forgotten is found again so. */
export function AnyNote({ total }: { readonly total: number }) {
  const [chance, setChance] = useState(Math.random)
  const offset = Math.floor(chance * total)
  const found = useQuery({ ...api.notes.list.queryOptions({ input: { offset, limit: 1 } }), placeholderData: keepPreviousData })
  const row = found.data?.rows[0]
  const glance = useQuery(api.notes.glance.queryOptions({ input: row ? { id: row.id } : skipToken })).data?.glance
  return (
    <HomeCard title={say('home.any')}>
      {found.error && <Failed message={messageOf(found.error)} onAgain={() => void found.refetch()} />}
      {row && (
        <>
          <p>
            <NoteLink id={row.id} kind={row.kind}>
              {row.title}
            </NoteLink>
          </p>
          <p className="dim home-opening" dir="auto">
            {glance?.opening ? plainPiece(glance.opening) : row.about}
          </p>
        </>
      )}
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconDice3 size={14} aria-hidden />}
        disabled={total < 2}
        onClick={() => setChance(another(chance, total))}
      >
        {say('home.another')}
      </Button>
    </HomeCard>
  )
}

/** Never the same one again. */
function another(chance: number, total: number): number {
  const step = 1 + Math.floor(Math.random() * (total - 1))
  return ((Math.floor(chance * total) + step) % total) / total + 0.5 / total
}
