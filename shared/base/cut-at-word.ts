/**
 * The text if it has at most `most` characters (code points), else its beginning up to the last word end that fits, with an ellipsis;
 * cut inside a word only where the first word alone is too long.
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const characters = [...text]
  if (characters.length <= most) return text
  const start = characters.slice(0, most).join('')
  const end = /\s/u.test(characters[most] ?? '') ? start.length : start.search(/\s\S*$/u)
  return `${(end > 0 ? start.slice(0, end) : start).trimEnd()}…`
}
