import type { EditorState } from '@codemirror/state'
import type { Link } from '#shared/links/link.ts'
import { linkAt, longestLink } from '#shared/links/link-at.ts'
import { isVerbatim } from './within.ts'

/** The `[[links]]` of a stretch of the document, and of a little before and after it; of what is in view, with each key. */
export function linksIn(state: EditorState, from: number, to: number): Link[] {
  const start = Math.max(state.doc.lineAt(from).from, from - longestLink)
  const end = Math.min(state.doc.lineAt(to).to, to + longestLink)
  const text = state.sliceDoc(start, end)
  const links: Link[] = []
  for (let open = text.indexOf('[['); open >= 0; ) {
    const feed = text.indexOf('\n', open)
    const link = linkAt(text, open, feed < 0 ? text.length : feed, text[open - 1] === '!')
    if (link && !isVerbatim(state, start + open)) links.push({ ...link, at: start + link.at })
    open = text.indexOf('[[', link ? link.at + link.length : open + 1)
  }
  return links
}

/** The link at a place, its ends included. */
export function linkNear(state: EditorState, place: number): Link | undefined {
  const links = linksIn(state, place, place).filter(({ at, length }) => at <= place && place <= at + length)
  // Of two that touch, the one whose words the cursor is in front of.
  return links.find(({ at, length }) => place < at + length) ?? links[0]
}
