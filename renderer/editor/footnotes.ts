import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, hoverTooltip } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import type { MarkdownConfig } from '@lezer/markdown'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { setSafeHtml } from '#ui/kit/safe-html.ts'
import { eachLine, type Look, Shown } from './look.ts'

const CARET = 94
const OPEN = 91

/** Lets the parser see `[^label]`, which else is a link to it. */
export const footnoteGrammar: MarkdownConfig = {
  defineNodes: ['Footnote'],
  parseInline: [
    {
      name: 'Footnote',
      before: 'Link',
      parse: (context, next, at) => {
        if (next !== OPEN || context.char(at + 1) !== CARET) return -1
        const [written] = /^\[\^[^\s\]]+\]/.exec(context.slice(at, Math.min(context.end, at + 200))) ?? []
        return written === undefined ? -1 : context.addElement(context.elt('Footnote', at, at + written.length))
      },
    },
  ],
}

const quiet = Decoration.line({ class: 'md-footnote-line' })

/** A reference is a small raised number, a note is quiet. */
const footnote: Look = (node, looking) => {
  const { from, to } = node
  const { state, isAt, put } = looking
  if (isDefinition(state, from, to)) {
    const { parent } = node.node
    if (parent) eachLine(parent, looking, (at) => put(quiet.range(at), false))
  } else if (!isAt(from, to)) {
    const label = state.sliceDoc(from + 2, to - 1)
    put(Decoration.replace({ widget: new Shown('md-footnote', ['[^', label, ']']) }).range(from, to), true)
  }
}

/** A note of one word, which the parser takes for the address of a link. */
const reference: Look = (node, looking) => {
  if (looking.state.sliceDoc(node.from, node.from + 2) === '[^') eachLine(node, looking, (at) => looking.put(quiet.range(at), false))
}

export const footnoteLooks = { Footnote: footnote, LinkReference: reference }

/** Resting on a reference shows the note. */
export const footnotePreview: Extension = hoverTooltip(({ state }, place) => {
  const node = footnoteAt(state, place)
  const note = node && noteOf(state, node)
  if (!node || !note) return null
  return {
    pos: node.from,
    end: node.to,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'md-footnote-preview markdown'
      dom.dir = 'auto'
      // What cannot be laid out is shown as it is written.
      setSafeHtml(dom, renderMarkdown(note.text)).catch(() => dom.replaceChildren(note.text))
      return { dom }
    },
  }
})

/** From a reference at the cursor to its note, from a note to what refers to it first. @returns whether there is one */
export function followFootnote(view: EditorView): boolean {
  const { state } = view
  const node = footnoteAt(state, state.selection.main.head)
  if (!node) return false
  const written = state.sliceDoc(node.from, node.to)
  const place = isDefinition(state, node.from, node.to) ? firstReference(state, written) : noteOf(state, node)?.to
  if (place === undefined) return false
  view.dispatch({
    selection: EditorSelection.cursor(place),
    effects: EditorView.scrollIntoView(place, { y: 'center' }),
    userEvent: 'select',
  })
  view.focus()
  return true
}

function footnoteAt(state: EditorState, place: number): SyntaxNode | null {
  const tree = syntaxTree(state)
  const nodes = [tree.resolveInner(place, 1), tree.resolveInner(place, -1)]
  return nodes.find(({ name }) => name === 'Footnote') ?? null
}

const isDefinition = ({ doc }: EditorState, from: number, to: number): boolean =>
  doc.sliceString(to, to + 1) === ':' && doc.sliceString(doc.lineAt(from).from, from).trim() === ''

/** The text of a note and where its first paragraph ends. */
function noteOf(state: EditorState, { from, to }: SyntaxNode): { readonly text: string; readonly to: number } | null {
  const written = state.sliceDoc(from, to)
  const at = placesOf(state, written).find((place) => isDefinition(state, place, place + written.length))
  if (at === undefined) return null
  const text = state.sliceDoc(at + written.length + 1)
  const blank = /\n[ \t]*(?:\n|$)/.exec(text)?.index ?? text.length
  return { text: text.slice(0, blank).trimStart(), to: at + written.length + 1 + blank }
}

const firstReference = (state: EditorState, written: string): number | undefined =>
  placesOf(state, written).find((place) => !isDefinition(state, place, place + written.length))

function placesOf(state: EditorState, written: string): readonly number[] {
  const text = state.doc.toString()
  const places: number[] = []
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) places.push(at)
  return places
}
