/** A text is read so many UTF-16 units at a time, to the next blank: for a row of a list its first mark is enough. */
const pieceLength = 800

export function endOfPiece(text: string, from: number, end: number, length = pieceLength): number {
  blank.lastIndex = from + length
  const found = from + length < end ? blank.exec(text) : null
  return Math.min(end, found ? found.index : end)
}

const blank = /\s/g
