import { Decoration } from '@codemirror/view'
import { calloutHead } from '#shared/markdown/callout.ts'
import { eachLine, type Look, Shown } from './look.ts'

/** A quote that begins with `[!note]`: its lines bear its colour, its head the kind without the signs. */
const callout: Look = (node, looking) => {
  const { state, isAt, put } = looking
  const paragraph = node.node.getChild('Paragraph')
  const line = paragraph && state.doc.lineAt(paragraph.from)
  const head =
    line && node.node.firstChild?.nextSibling?.from === paragraph.from ? calloutHead(state.sliceDoc(paragraph.from, line.to)) : null
  if (!paragraph || !line || !head) return
  eachLine(node, looking, (at) => put(lineOf(head.tone, at === line.from).range(at), false))
  if (isAt(line.from, line.to)) return
  const end = paragraph.from + head.length
  const signs = state.sliceDoc(paragraph.from, end)
  const widget = new Shown('md-callout-kind', ['[!', head.kind, signs.slice(head.kind.length + 2)])
  put(Decoration.replace({ widget }).range(paragraph.from, end), true)
}

const lineOf = (tone: string, isHead: boolean) =>
  Decoration.line({ class: isHead ? 'md-callout md-callout-head' : 'md-callout', attributes: { 'data-tone': tone } })

export const calloutLooks = { Blockquote: callout }
