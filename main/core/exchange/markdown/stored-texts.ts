/** A long text of a note beside its body, by the name of its field. */
export type StoredTexts = ReadonlyMap<string, string>

/**
 * The body, then each text that is not empty in a fenced block of its own, `ascertain:<field>` after the fence, at the end of the file.
 * The fence is longer than any run of backticks in them, so the blocks are found from the end whatever body and texts hold.
 * @param names the kind's fields of that sort, in order
 */
export function appendTexts(body: string, texts: StoredTexts, names: readonly string[]): string {
  const filled = names.filter((name) => (texts.get(name) ?? '') !== '')
  const written = append(body, texts, filled)
  // A body that itself ends like such a block: an empty one after it says where the body ends.
  return filled.length < names.length && splitTexts(written, names).body !== body ? append(body, texts, names) : written
}

/** The inverse of `appendTexts`; texts that are not there are not in the map. */
export function splitTexts(written: string, names: readonly string[]): { readonly body: string; readonly texts: StoredTexts } {
  const texts = new Map<string, string>()
  let body = written
  for (const name of [...names].reverse()) {
    const block = lastBlock(body, name)
    if (!block) continue
    texts.set(name, block.text)
    body = block.before
  }
  return { body, texts }
}

const infoOf = (name: string) => `ascertain:${name}`

function append(body: string, texts: StoredTexts, names: readonly string[]): string {
  if (names.length === 0) return body
  const held = [body, ...names.map((name) => texts.get(name) ?? '')]
  const fence = '`'.repeat(Math.max(3, ...held.map((text) => longestRun(text) + 1)))
  return body + names.map((name) => `\n\n${fence}${infoOf(name)}\n${texts.get(name) ?? ''}\n${fence}\n`).join('')
}

function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** A file that went through an editor may end its lines with CR LF or lack the last one; ours has LF throughout. */
function lastBlock(written: string, name: string): { readonly before: string; readonly text: string } | null {
  const lines = written.replace(/\r?\n$/, '')
  let fence = ''
  while (lines[lines.length - 1 - fence.length] === '`') fence += '`'
  if (fence.length < 3) return null
  for (const feed of ['\n', '\r\n']) {
    const opening = `\n${fence}${infoOf(name)}${feed}`
    const closing = `${feed}${fence}`
    const opens = lines.lastIndexOf(opening)
    const from = opens + opening.length
    const to = lines.length - closing.length
    if (opens < 0 || to < from || !lines.endsWith(closing)) continue
    return { before: without(without(written.slice(0, opens + 1), feed), feed), text: lines.slice(from, to) }
  }
  return null
}

/** The line end of the body's last line and the blank one are ours. */
function without(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text
}
