/** A stretch of the body that is written otherwise: UTF-16 units in the body as typed. */
export interface Rewriting {
  readonly at: number
  readonly typed: string
  readonly written: string
}

export interface WrittenBody {
  readonly body: string
  /** `written = typed`, see `typedBody`. */
  readonly typedLinks: readonly string[]
}

/**
 * The body with its links written so that other programs follow them, and the record that leads back. Null where it would not lead back
 * to the very same text; such a body is written as typed.
 */
export function writtenBody(body: string, rewritings: readonly Rewriting[]): WrittenBody | null {
  const changed = rewritings.filter(({ typed, written }) => typed !== written)
  if (changed.length === 0) return { body, typedLinks: [] }
  const places = new Map<number, Rewriting>()
  let out = ''
  let end = 0
  for (const rewriting of changed) {
    out += body.slice(end, rewriting.at)
    places.set(out.length, rewriting)
    out += rewriting.written
    end = rewriting.at + rewriting.typed.length
  }
  out += body.slice(end)
  const typedLinks = record(out, places)
  return typedLinks && { body: out, typedLinks }
}

/**
 * What was typed. For each link form the n-th occurrence in the body (code included) was typed as the n-th entry for it says; when the
 * entries run out, the last one serves. A link without an entry was typed as it stands.
 */
export function typedBody(written: string, typedLinks: readonly string[]): string {
  const entries = new Map<string, string[]>()
  for (const entry of typedLinks) {
    const link = parseTypedLink(entry)
    if (!link) continue
    const known = entries.get(link.written)
    if (known) known.push(link.typed)
    else entries.set(link.written, [link.typed])
  }
  if (entries.size === 0) return written
  const uses = new Map<string, number>()
  return written.replace(WRITTEN, (form) => {
    const typed = entries.get(form)
    if (!typed) return form
    const use = uses.get(form) ?? 0
    uses.set(form, use + 1)
    return typed[Math.min(use, typed.length - 1)] ?? form
  })
}

/** One entry of `typed_links`; null where a hand has spoilt it. */
export function parseTypedLink(entry: string): { readonly written: string; readonly typed: string } | null {
  const written = ENTRY.exec(entry)?.[0]
  return written === undefined ? null : { written: written.slice(0, -3), typed: entry.slice(written.length) }
}

/** A label as a Markdown link's text holds it, so that it is found again. */
export function escapeLabel(label: string): string {
  return label.replace(/[[\]\\]/g, '\\$&')
}

// `[[…]]` and `[label](address)`, the two forms written; each start is given up at the next bracket, so time stays linear.
const FORM = '\\[\\[(?!\\[)(?:[^\\[\\]\\r\\n]|\\[(?!\\[)|\\](?!\\]))*\\]\\]|\\[(?:[^\\[\\]\\\\\\r\\n]|\\\\.)*\\]\\([^()\\s]*\\)'
const WRITTEN = new RegExp(FORM, 'g')
const ENTRY = new RegExp(`^(?:${FORM}) = `)

/** The entries; null where a link is not found again, whole, where it was written: what stands before it may have swallowed it. */
function record(written: string, places: ReadonlyMap<number, Rewriting>): string[] | null {
  const typed = new Map<string, string[]>()
  for (const rewriting of places.values()) typed.set(rewriting.written, [])
  let found = 0
  for (const { 0: form, index } of written.matchAll(WRITTEN)) {
    const known = typed.get(form)
    if (known === undefined) continue
    const place = places.get(index)
    if (place?.written === form) found++
    known.push(place?.typed ?? form)
  }
  if (found < places.size) return null
  return [...typed].flatMap(([form, all]) => {
    let length = all.length
    while (length > 1 && all[length - 1] === all[length - 2]) length--
    return all.slice(0, length).map((one) => `${form} = ${one}`)
  })
}
