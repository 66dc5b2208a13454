/** What UTF-8 cannot hold: half of a surrogate pair. */
const LONE = /\p{Cs}/gu
const REPLACEMENT = '\ufffd'

/** Half pairs replaced by U+FFFD as any encoder would, with `name position code` for each, so that they can be put back. */
export function takeSurrogates(name: string, text: string): { readonly text: string; readonly taken: readonly string[] } {
  if (text.isWellFormed()) return { text, taken: [] }
  const taken: string[] = []
  const clean = text.replace(LONE, (half, at: number) => {
    taken.push(`${name} ${at} ${half.charCodeAt(0).toString(16)}`)
    return REPLACEMENT
  })
  return { text: clean, taken }
}

/** The inverse; an entry that finds no U+FFFD at its place (somebody edited the text) is let be. */
export function putSurrogates(name: string, text: string, taken: readonly string[]): string {
  let out = text
  for (const entry of taken) {
    const [of, position = '', code = ''] = entry.split(' ')
    const at = Number(position)
    if (of !== name || !/^d[89a-f][\da-f]{2}$/.test(code) || out[at] !== REPLACEMENT) continue
    out = out.slice(0, at) + String.fromCharCode(Number.parseInt(code, 16)) + out.slice(at + 1)
  }
  return out
}
