import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { FolderIs } from '#shared/api/host.ts'
import type { Message } from '#shared/notes/change.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'

/** What a typed path is, as far as it is known yet. */
export interface Folder {
  /** Null while nothing is typed or known. */
  readonly is: FolderIs | null
  /** The path as the host understands it; null where it is none. */
  readonly folder: string | null
  readonly problem: Message | null
}

/** Milliseconds after the last key in which the disk is not asked. */
const quiet = 200

/** Looks at what somebody types as a path. */
export function useFolder(path: string): Folder {
  const [settled] = useDebouncedValue(path.trim(), quiet)
  const asked = useQuery({
    ...api.host.nameFolder.queryOptions({ input: settled === '' ? skipToken : { path: settled } }),
    // Folders come and go without a word.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  if (settled === '') return { is: null, folder: null, problem: null }
  if (asked.error) return { is: null, folder: null, problem: messageOf(asked.error) }
  return { is: asked.data?.is ?? null, folder: asked.data?.folder ?? null, problem: null }
}
