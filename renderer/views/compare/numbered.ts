import type { Piece } from '#shared/base/diff-words.ts'

/** A piece of two texts, and which of their changes it is of. */
export interface NumberedPiece extends Piece {
  /** Null where both texts say the same. */
  readonly change: number | null
  /** Nothing stands in the other text in its place. */
  readonly isAlone: boolean
}

/** Counts the changes from left to right: what is gone and what came right behind it are one. */
export function numbered(pieces: readonly Piece[]): readonly NumberedPiece[] {
  let change = -1
  return pieces.map((piece, at) => {
    if (piece.is === 'same') return { ...piece, change: null, isAlone: false }
    const isSecond = piece.is === 'come' && pieces[at - 1]?.is === 'gone'
    const isFirst = piece.is === 'gone' && pieces[at + 1]?.is === 'come'
    if (!isSecond) change++
    return { ...piece, change, isAlone: !isFirst && !isSecond }
  })
}
