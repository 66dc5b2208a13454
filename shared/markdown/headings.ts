import { HeldText } from './held-text.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

/** A heading of a text: its words without their form, 1 to 6, and where its first line begins (UTF-16 units). */
export interface Heading {
  readonly text: string
  readonly level: number
  readonly at: number
}

/** The headings of a Markdown text in their order, those in quotes and lists too. */
export function headings(body: string): Heading[] {
  const held = new HeldText(body)
  const env = { held }
  const tokens = markdown.parse(held.text, env)
  const lines = lineStarts(body)
  return tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open') return []
    const text = plainText(tokens[i + 1]?.children ?? []).trim()
    return [{ text, level: Number(token.tag.slice(1)), at: lines[token.map?.[0] ?? 0] ?? 0 }]
  })
}

function lineStarts(body: string): number[] {
  return [0, ...Array.from(body.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
}
