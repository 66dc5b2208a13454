import { useEffect, useMemo, useState } from 'react'
import type { NoteContent } from '#shared/api/notes.ts'
import { diffWords, type Piece } from '#shared/base/diff-words.ts'
import { inWorker, longText } from '#ui/kit/in-worker.ts'
import { type ComparedTexts, comparedNames } from './differences.ts'

/** The long texts of two notes by their words; null while that is being made out: long ones are compared beside the page. */
export function useComparedTexts(left: NoteContent, right: NoteContent): ComparedTexts | null {
  const isSource = comparedNames(left, right).some(([name]) => name === 'text')
  const body = usePieces(left.body, right.body)
  const text = usePieces(isSource ? left.text : '', isSource ? right.text : '')
  if (body === null || text === null) return null
  return isSource ? { text, body } : { body }
}

interface Told {
  readonly from: string
  readonly to: string
  readonly pieces: readonly Piece[]
}

function usePieces(from: string, to: string): readonly Piece[] | null {
  const isLong = from.length + to.length > longText
  const [told, setTold] = useState<Told | null>(null)
  const isTold = told !== null && told.from === from && told.to === to
  useEffect(() => {
    if (!isLong || isTold) return
    let isWanted = true
    const take = (pieces: readonly Piece[]) => isWanted && setTold({ from, to, pieces })
    // Where no worker can be had the page waits once.
    inWorker('pieces', from, to).then(take, () => take(diffWords(from, to)))
    return () => {
      isWanted = false
    }
  }, [from, to, isLong, isTold])
  const short = useMemo(() => (isLong ? null : diffWords(from, to)), [from, to, isLong])
  return isTold ? told.pieces : short
}
