import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Link } from '#shared/links/link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { heldIn } from './env.ts'
import { escapeHtml } from './escape-html.ts'
import type { Held } from './held-text.ts'
import { type BlockRule, type InlineRule, wrapBlockRule, wrapInlineRule } from './wrap-rule.ts'

/**
 * Shows `[[links]]` as `<a class="link" data-target="…" data-at="…">words</a>` without an address: `data-target` is the key the note's pins are
 * kept under, `data-at` the place in the body, `data-heading` the heading if one is named; embeds have the class `embed` besides. The
 * window knows what they mean. Comments are shown as typed. A Markdown link, image or definition gives way to a `[[link]]` within it.
 */
export function wikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before('text', 'wiki_link', takeHeld)
  md.renderer.rules.wiki_link = (tokens, index) => String(tokens[index]?.meta?.html ?? '')
  for (const name of ['link', 'image', 'autolink', 'linkify', 'footnote_ref']) wrapInlineRule(md, name, unlessHeld)
  wrapBlockRule(md, 'reference', unlessDefinitionHolds)
  wrapBlockRule(md, 'footnote_def', unlessLabelHolds, ['blockquote'])
}

/** The HTML of something held. */
export function heldHtml({ source, link }: Held): string {
  if (!link) return `<span class="comment">${escapeHtml(source)}</span>`
  const heading = link.heading === null ? '' : ` data-heading="${escapeHtml(link.heading)}"`
  const kind = link.embed ? 'link embed' : 'link'
  const target = escapeHtml(targetKey(link.target))
  return `<a class="${kind}" data-target="${target}" data-at="${link.at}"${heading}>${escapeHtml(linkWords(link))}</a>`
}

/** The words a link is read by; the label of an embedded picture is its size. */
export function linkWords({ target, heading, label, embed }: Link): string {
  if (label !== null && !(embed && /^\d+(?:x\d+)?$/.test(label))) return label
  return heading === null ? target : target === '' ? heading : `${target} › ${heading}`
}

function takeHeld(state: StateInline, silent: boolean): boolean {
  const found = heldIn(state.env).at(state.src, state.pos)
  if (!found || found.end > state.posMax) return false
  if (!silent) {
    const token = state.push('wiki_link', '', 0)
    token.content = found.held.link ? linkWords(found.held.link) : found.held.source
    token.meta = { html: heldHtml(found.held) }
  }
  state.pos = found.end
  return true
}

function unlessHeld(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos
    if (!rule(state, true)) return false
    const end = state.pos
    if (heldIn(state.env).isIn(state.src, start, end)) {
      state.pos = start
      return false
    }
    if (silent) return true
    state.pos = start
    return rule(state, false)
  }
}

/** `[label]: address "title"` with a link in it is text; the rule tells only by making the definition, so that is taken back. */
function unlessDefinitionHolds(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const before = state.env.references
    const made = state.tokens.length
    state.env.references = Object.create(before ?? null)
    const found = rule(state, startLine, endLine, silent)
    const defined = state.env.references
    if (before) state.env.references = before
    else delete state.env.references
    if (!found || silent) return found
    if (heldIn(state.env).isIn(state.src, state.bMarks[startLine] ?? 0, state.eMarks[state.line - 1] ?? 0)) {
      state.tokens.length = made
      state.line = startLine
      return false
    }
    if (before) Object.assign(before, defined)
    else if (defined) state.env.references = defined
    return true
  }
}

/** A footnote ends the quote before it, which else would take it in as a lazy line of its own. */
function unlessLabelHolds(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = state.bMarks[startLine] ?? 0
    const label = state.src.slice(start, state.eMarks[startLine]).indexOf(']')
    return !heldIn(state.env).isIn(state.src, start, start + label) && rule(state, startLine, endLine, silent)
  }
}
