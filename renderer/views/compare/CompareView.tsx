import './compare.css'
import { useMemo, useRef, useState } from 'react'
import type { NoteContent } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { conflictOfNote } from '#shared/notes/relation-types.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { type ComparedSide, type Comparison, sidesOf } from '#ui/notes/comparison.ts'
import { comparedFields } from '#ui/notes/note-fields.ts'
import { CompareActs } from './CompareActs.tsx'
import { ComparedFields } from './ComparedFields.tsx'
import { ComparedHead } from './ComparedHead.tsx'
import { type ComparedTexts, comparedNames, differencesOf, otherSide, type SideName, takenOps } from './differences.ts'
import { useKeptPicks } from './kept-picks.ts'
import { settlingOps, sidesKeptIn } from './kept-words.ts'
import { type Picking, PickingContext } from './TakeButton.tsx'
import { useComparedSide } from './use-compared-side.ts'
import { useComparedTexts } from './use-compared-texts.ts'
import { useDifferenceKeys } from './use-difference-keys.ts'
import { writeTaken } from './write-taken.ts'

/** Two notes, or one at two times, beside each other: what differs can be taken from either side. */
export function CompareView({ comparison }: { readonly comparison: Comparison }) {
  const sides = sidesOf(comparison)
  return sides && <Sides comparison={comparison} left={sides[0]} right={sides[1]} />
}

interface Sides {
  readonly comparison: Comparison
  readonly left: ComparedSide
  readonly right: ComparedSide
}

function Sides({ comparison, left, right }: Sides) {
  const asked = { left: useComparedSide(left), right: useComparedSide(right) }
  const error = asked.left.error ?? asked.right.error
  if (error) return <Failed message={messageOf(error)} onAgain={() => void [asked.left.refetch(), asked.right.refetch()]} />
  if (!asked.left.data || !asked.right.data) return <Waiting />
  const times = { left, right }
  if (left.note === right.note && left.time === right.time) return <OfOne comparison={comparison} times={times} stored={asked.left.data} />
  return <Contents comparison={comparison} times={times} left={asked.left.data} right={asked.right.data} stored={null} />
}

/** A note beside itself: the two sides of what is kept beside each other in its texts. */
function OfOne({ stored, ...rest }: Pick<Shown, 'comparison' | 'times'> & { readonly stored: NoteContent }) {
  const sides = useMemo(() => sidesKeptIn(stored), [stored])
  return <Contents {...rest} {...sides} stored={stored} />
}

interface Shown {
  readonly comparison: Comparison
  readonly times: { readonly [side in SideName]: ComparedSide }
  readonly left: NoteContent
  readonly right: NoteContent
  /** The one note whose two sides these are; null where they are notes by themselves. */
  readonly stored: NoteContent | null
}

function Contents(shown: Shown) {
  const texts = useComparedTexts(shown.left, shown.right)
  return texts === null ? <Waiting what={say('compare.working')} /> : <Compared {...shown} texts={texts} />
}

function Compared({ comparison, times, left, right, stored, texts }: Shown & { readonly texts: ComparedTexts }) {
  const contents = { left, right }
  const place = useRef<HTMLElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [kept, keep] = useKeptPicks(comparison)
  const differences = useMemo(() => differencesOf(left, right, texts), [left, right, texts])
  const mayBe: readonly SideName[] = stored ? ['left'] : ['left', 'right']
  const writable = mayBe.filter((side) => times[side].time === null && contents[side].note.trashedAt === null)
  const target = writable.find((side) => side === (kept.target ?? usualTarget(left, right))) ?? writable[0] ?? null
  const picking: Picking = {
    target,
    sideOf: (key) => kept.picks.get(key) ?? target ?? 'left',
    pick: (key, side) => keep({ picks: new Map([...kept.picks, [key, side]]) }),
  }
  useDifferenceKeys(place, picking)
  const taken = differences.filter(({ key }) => picking.sideOf(key) !== target).length
  const takeAll = (side: SideName) => keep({ picks: new Map(differences.map(({ key }) => [key, side])) })
  const write = async (into: SideName) => {
    const [note, other] = [stored ?? contents[into], contents[otherSide(into)]]
    const ops = takenOps(into, contents, differences, texts, kept.picks)
    setBusy(true)
    try {
      await writeTaken(note, other, stored ? settlingOps(stored, left, ops) : ops)
      keep({ picks: new Map() })
      const copy = conflictOfNote(other.note) === note.note.id ? other.note : null
      const settle = () => void client.notes.trash({ ids: copy ? [copy.id] : [] }).catch((error) => tellFailure(messageOf(error)))
      const said = { code: stored ? 'compare.settled' : 'compare.written', data: { title: note.note.title, count: taken } }
      tell(said, copy ? { words: say('compare.settle'), run: settle } : undefined)
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const fields = comparedNames(left, right)
  const apart = comparedFields([left, right]).filter(
    ({ name, words }) => words[0] !== words[1] && !differences.some(({ field }) => field === name),
  )

  return (
    <section ref={place} className="compare" aria-label={say('compare.label')}>
      <header className="compare-head">
        {(['left', 'right'] as const).map((side) => (
          <ComparedHead
            key={side}
            side={side}
            content={contents[side]}
            time={times[side].time}
            isPart={stored !== null}
            isTarget={side === target}
            {...(writable.length > 1 ? { onTarget: () => keep({ target: side, picks: new Map() }) } : {})}
          />
        ))}
      </header>
      {differences.length > 0 && (
        <CompareActs
          count={differences.length}
          taken={taken}
          target={target}
          isOfOne={stored !== null}
          isBusy={isBusy}
          onTakeAll={takeAll}
          onWrite={write}
        />
      )}
      <PickingContext value={picking}>
        <ComparedFields fields={fields} differences={differences} texts={texts} />
      </PickingContext>
      {differences.length === 0 && apart.length === 0 && <Empty title={say('changes.none')} />}
      {apart.length > 0 && <p className="dim">{say('compare.apart', { fields: apart.map(({ label }) => label) })}</p>}
    </section>
  )
}

/** Of a note and its conflict copy the note is written into, else the one that stands right. */
const usualTarget = (left: NoteContent, right: NoteContent): SideName => (conflictOfNote(right.note) === left.note.id ? 'left' : 'right')
