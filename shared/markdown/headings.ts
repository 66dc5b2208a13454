/** A heading of a Markdown text. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number
  /** As written, without its signs. */
  readonly words: string
  /** The number of its line, from 0. */
  readonly line: number
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/** The headings that begin with `#`, in their order; what looks so in a block of code is none. */
export function headingsOf(text: string): readonly Heading[] {
  const found: Heading[] = []
  let open = ''
  for (const [line, words] of text.split(/\r\n|\r|\n/).entries()) {
    const mark = fence.exec(words)?.[1] ?? ''
    if (open !== '') {
      if (mark[0] === open[0] && mark.length >= open.length && words.trim() === mark) open = ''
    } else if (mark !== '') open = mark
    else {
      const [, signs, title = ''] = heading.exec(words) ?? []
      if (signs !== undefined && title !== '') found.push({ level: signs.length, words: title, line })
    }
  }
  return found
}
