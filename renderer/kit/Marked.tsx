import type { WordMatch } from '#shared/base/match-words.ts'

/** A name with what was looked for in it marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: WordMatch['marks'] }) {
  const parts = marks.map(({ from, to }, at) => [text.slice(marks[at - 1]?.to ?? 0, from), text.slice(from, to)] as const)
  return (
    <>
      {parts.map(([before, mark], at) => (
        <span key={marks[at]?.from}>
          {before}
          <mark className="found">{mark}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  )
}
