import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'

/** How the core is asked about what is typed. */
interface AskedAsTyped<Data> {
  readonly queryKey: QueryKey
  /** Takes no signal: a letter is answered before giving the one before it up would have reached the core. */
  readonly queryFn: () => Promise<Data>
  /** False: nothing is asked. */
  readonly enabled: boolean
}

interface Answered<Data> {
  readonly data: Data | undefined
  /** The data fit what was typed before. */
  readonly isWaiting: boolean
  /** The data fit what is typed now. */
  readonly isReady: boolean
}

/** Milliseconds that answers to what was typed on the way are kept. */
const kept = 10_000

/** What the core says of what is typed, letter by letter; until it answers, what it said of the letters before. */
export function useAsTyped<Data>(asked: AskedAsTyped<Data>): Answered<Data> {
  const { data, isPending, isPlaceholderData, isSuccess } = useQuery({ ...asked, gcTime: kept, placeholderData: keepPreviousData })
  return { data, isWaiting: isPending || isPlaceholderData, isReady: isSuccess && !isPlaceholderData }
}
