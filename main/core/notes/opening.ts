import { cutAtWord } from '#shared/base/cut-at-word.ts'

/** The first words of a text, as Markdown and in one line; `most` UTF-16 units. */
export function openingOf(body: string, most: number): string {
  const words = body
    .slice(0, most * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  return cutAtWord(words, most)
}
