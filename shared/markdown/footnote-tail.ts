import type { MarkdownIt, StateCore, Token } from 'markdown-it'

interface Note {
  readonly label?: string
  readonly content?: string
  readonly tokens?: Token[]
  readonly count?: number
}

/**
 * Puts footnotes behind the text, as markdown-it-footnote does, and loses none: a note that nothing refers to, one of a label defined again, and
 * one within another stay where they are written.
 */
export function footnoteTail(md: MarkdownIt): void {
  md.core.ruler.at('footnote_tail', (state) => {
    const notes = notesOf(state.env.footnotes)
    if (!notes) return
    const bodies = new Map<string, Token[]>()
    state.tokens = withoutNotes(state, new Set(notes.map(({ label }) => label)), bodies)
    if (notes.length === 0) return
    const { tokens } = state
    const push = (type: string, nesting: -1 | 0 | 1, meta: Record<string, unknown> | null) => {
      const token = new state.Token(type, '', nesting)
      token.meta = meta
      tokens.push(token)
    }
    push('footnote_block_open', 1, null)
    notes.forEach((note, id) => {
      const meta = { id, label: note.label }
      push('footnote_open', 1, meta)
      const body = note.tokens ? paragraph(state, note) : (bodies.get(note.label ?? '') ?? [])
      const last = body.at(-1)?.type === 'paragraph_close' ? body.pop() : undefined
      for (const token of body) tokens.push(token)
      for (let subId = 0; subId < Math.max(1, note.count ?? 0); subId++) push('footnote_anchor', 0, { ...meta, subId })
      if (last) tokens.push(last)
      push('footnote_close', -1, null)
    })
    push('footnote_block_close', -1, null)
  })
  md.renderer.rules.footnote_kept_open = (tokens, index) =>
    `<div class="footnote-kept"><span>[^${md.utils.escapeHtml(String(tokens[index]?.meta?.label ?? ''))}]:</span>\n`
  md.renderer.rules.footnote_kept_close = () => '</div>\n'
}

function notesOf(footnotes: unknown): readonly Note[] | null {
  if (typeof footnotes !== 'object' || footnotes === null) return null
  return 'list' in footnotes && Array.isArray(footnotes.list) ? footnotes.list : []
}

/** The text's tokens without the notes that are referred to; those go to `bodies`. */
function withoutNotes(state: StateCore, wanted: ReadonlySet<string | undefined>, bodies: Map<string, Token[]>): Token[] {
  const text: Token[] = []
  let into = text
  // One entry for each note that is open: where its tokens go, and whether it stays.
  const open: { readonly outer: Token[]; readonly stays: boolean }[] = []
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = String(token.meta?.label ?? '')
      const stays = !wanted.has(label) || bodies.has(label) || open.length > 0
      open.push({ outer: into, stays })
      if (stays) into.push(kept(state, 'footnote_kept_open', 1, label))
      else {
        into = []
        bodies.set(label, into)
      }
    } else if (token.type === 'footnote_reference_close') {
      const last = open.pop()
      if (last?.stays) into.push(kept(state, 'footnote_kept_close', -1, ''))
      into = last?.outer ?? text
    } else into.push(token)
  }
  return text
}

function kept(state: StateCore, type: string, nesting: -1 | 1, label: string): Token {
  const token = new state.Token(type, 'div', nesting)
  token.block = true
  token.meta = { label }
  return token
}

function paragraph(state: StateCore, note: Note): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1)
  const inline = new state.Token('inline', '', 0)
  const close = new state.Token('paragraph_close', 'p', -1)
  inline.children = note.tokens ?? []
  inline.content = note.content ?? ''
  for (const token of [open, inline, close]) token.block = true
  return [open, inline, close]
}
