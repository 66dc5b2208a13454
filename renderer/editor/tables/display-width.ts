const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** What takes two columns among even letters: East Asian wide and full-width forms, and pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\u3000-\u303e\u30a0-\u30ff\u31f0-\u31ff\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\ufe0f/u
const UNSEEN = /^[\p{M}\p{Cf}\p{Cc}]*$/u
const PLAIN = /^[\x20-\x7e]*$/

/** How many columns a text takes among letters of one width: a sign with its accents one, a Chinese character two. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : UNSEEN.test(segment) ? 0 : 1
  return width
}
