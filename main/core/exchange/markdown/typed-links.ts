/** A stretch of the body that is written otherwise: UTF-16 units in the body as typed. */
export interface Rewriting {
  readonly at: number
  readonly length: number
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
  const changed = rewritings.filter(({ at, length, written }) => body.slice(at, at + length) !== written)
  if (changed.length === 0) return { body, typedLinks: [] }
  const typedAt = new Map<number, string>()
  let out = ''
  let end = 0
  for (const { at, length, written } of changed) {
    out += body.slice(end, at)
    typedAt.set(out.length, body.slice(at, at + length))
    out += written
    end = at + length
  }
  out += body.slice(end)
  const typedLinks = record(out, typedAt, new Set(changed.map(({ written }) => written)))
  return typedBody(out, typedLinks) === body ? { body: out, typedLinks } : null
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

function record(written: string, typedAt: ReadonlyMap<number, string>, forms: ReadonlySet<string>): string[] {
  const typed = new Map<string, string[]>()
  for (const { 0: form, index } of written.matchAll(WRITTEN)) {
    if (!forms.has(form)) continue
    const known = typed.get(form) ?? []
    known.push(typedAt.get(index) ?? form)
    typed.set(form, known)
  }
  return [...typed].flatMap(([form, all]) => {
    let length = all.length
    while (length > 1 && all[length - 1] === all[length - 2]) length--
    return all.slice(0, length).map((one) => `${form} = ${one}`)
  })
}
