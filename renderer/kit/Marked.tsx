import type { WordMatch } from '#shared/base/match-words.ts'

interface Props {
  readonly text: string
  readonly marks: WordMatch['marks']
  /** How each piece of the text is shown. */
  readonly shown?: (piece: string) => string
}

/** A text with what was looked for in it marked. */
export function Marked({ text, marks, shown = (piece) => piece }: Props) {
  const parts = marks.map(({ from, to }, at) => [text.slice(marks[at - 1]?.to ?? 0, from), text.slice(from, to)] as const)
  return (
    <>
      {parts.map(([before, mark], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the next letter of a search then changes the words of marks instead of making all anew
        <span key={at}>
          {shown(before)}
          <mark className="found">{shown(mark)}</mark>
        </span>
      ))}
      {shown(text.slice(marks.at(-1)?.to ?? 0))}
    </>
  )
}
