import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { say } from '#shared/messages/index.ts'
import { CommandIcon } from '#ui/kit/commands.tsx'
import { otherSide, type SideName } from './differences.ts'

interface Props {
  readonly count: number
  /** How many are taken from the side that is not written into. */
  readonly taken: number
  readonly target: SideName | null
  /** Whether these are the sides of one note, which is written without marks whatever was taken. */
  readonly isOfOne: boolean
  readonly isBusy: boolean
  readonly onTakeAll: (side: SideName) => void
  readonly onWrite: (into: SideName) => Promise<void>
}

/** How much differs and is taken, and what can be done with all of it. */
export function CompareActs({ count, taken, target, isOfOne, isBusy, onTakeAll, onWrite }: Props) {
  const from = target === null ? null : otherSide(target)
  return (
    <div className="compare-acts" role="toolbar" aria-label={say('compare.acts')}>
      <span role="status">{target === null ? say('compare.count', { count }) : say('compare.taken', { count, taken })}</span>
      <CommandIcon id="compare.previous" icon={<IconArrowUp size={16} aria-hidden />} />
      <CommandIcon id="compare.next" icon={<IconArrowDown size={16} aria-hidden />} />
      {target === null || from === null ? (
        <span className="dim">{say('compare.both-old')}</span>
      ) : (
        <>
          <Button className="end" variant="default" size="xs" onClick={() => onTakeAll(taken === count ? target : from)}>
            {say(taken === count ? 'compare.take-none' : 'compare.take-all')}
          </Button>
          <Button size="xs" loading={isBusy} disabled={taken === 0 && !isOfOne} onClick={() => void onWrite(target)}>
            {isOfOne ? say('compare.settle-words') : say('compare.write', { count: taken })}
          </Button>
        </>
      )}
    </div>
  )
}
