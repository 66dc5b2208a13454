import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, type PluginValue, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'
import { unseen } from './unseen.ts'

/**
 * Shows Markdown as it will be read, but for what the cursor is at: there its signs are seen and edited. Every sign stays in the page, for who
 * hears it and for copying.
 */
export const liveLook: Extension = ViewPlugin.define((view) => new LiveLook(view), {
  decorations: ({ shown }) => shown,
  provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.atoms ?? Decoration.none),
  eventHandlers: {
    mousedown(event, view) {
      const box = event.target instanceof Element ? event.target.closest('.md-task') : null
      if (!box || event.button !== 0) return false
      event.preventDefault()
      return turnTask(view, view.posAtDOM(box))
    },
  },
})

/** Ticks the task whose `[ ]` begins at a place, or takes its tick away. Returns whether there is one. */
export function turnTask(view: EditorView, at: number): boolean {
  const marker = view.state.sliceDoc(at, at + 3)
  if (!/^\[[ xX]\]$/.test(marker) || view.state.readOnly) return false
  view.dispatch({ changes: { from: at + 1, to: at + 2, insert: marker === '[ ]' ? 'x' : ' ' }, userEvent: 'input.task' })
  return true
}

class LiveLook implements PluginValue {
  shown: DecorationSet = Decoration.none
  /** Steps for the cursor: what stands for something else. */
  atoms: DecorationSet = Decoration.none

  constructor(view: EditorView) {
    this.#look(view)
  }

  update({ docChanged, viewportChanged, selectionSet, focusChanged, startState, state, view }: ViewUpdate): void {
    if (docChanged || viewportChanged || selectionSet || focusChanged || syntaxTree(state) !== syntaxTree(startState)) this.#look(view)
  }

  #look(view: EditorView): void {
    const shown: Range<Decoration>[] = []
    const atoms: Range<Decoration>[] = []
    const put = (range: Range<Decoration>, isAtom: boolean) => {
      shown.push(range)
      if (isAtom) atoms.push(range)
    }
    const isAt = (from: number, to: number) => view.hasFocus && view.state.selection.ranges.some((one) => one.from <= to && one.to >= from)
    for (const { from, to } of view.visibleRanges) {
      syntaxTree(view.state).iterate({
        from,
        to,
        enter: (node) => {
          // A table is drawn as one, or source as it stands (tables/drawn-tables.ts).
          if (node.name === 'Table') return false
          lookOf(node, view.state, isAt, put)
          return undefined
        },
      })
    }
    this.shown = Decoration.set(shown, true)
    this.atoms = Decoration.set(atoms, true)
  }
}

type Put = (range: Range<Decoration>, isAtom: boolean) => void
type IsAt = (from: number, to: number) => boolean

/** How one node of the tree is shown. */
function lookOf(node: SyntaxNodeRef, state: EditorState, isAt: IsAt, put: Put): void {
  const hide = (from: number, to: number) => to > from && put(aside(state, from, to).range(from, to), true)
  const parent = node.node.parent
  switch (node.name) {
    case 'HeaderMark': {
      const line = state.doc.lineAt(node.from)
      if (parent?.name.startsWith('ATX') && !isAt(line.from, line.to)) {
        // With the blanks between it and the words.
        const isFirst = node.from === parent.from
        const before = state.sliceDoc(line.from, node.from)
        const blanks = isFirst ? 0 : before.length - before.trimEnd().length
        const after = isFirst ? (/^[ \t]*/.exec(state.sliceDoc(node.to, line.to))?.[0].length ?? 0) : 0
        hide(node.from - blanks, node.to + after)
      }
      return
    }
    case 'EmphasisMark':
    case 'StrikethroughMark':
      if (parent && !isAt(parent.from, parent.to)) hide(node.from, node.to)
      return
    case 'CodeMark':
      if (parent?.name === 'InlineCode' && !isAt(parent.from, parent.to)) hide(node.from, node.to)
      return
    case 'FencedCode':
    case 'CodeBlock':
      eachLine(state, node.from, node.to, (at) => put(codeLine.range(at), false))
      return
    case 'QuoteMark': {
      const line = state.doc.lineAt(node.from)
      put(quoteLine.range(line.from), false)
      if (!isAt(line.from, line.to)) hide(node.from, node.to)
      return
    }
    case 'ListMark': {
      const mark = state.sliceDoc(node.from, node.to)
      const isTask = parent?.getChild('Task') !== null
      if (/^[-*+]$/.test(mark) && !isAt(node.from, node.to))
        put(Decoration.replace({ widget: new Sign('md-bullet', mark, isTask ? 'task' : '') }).range(node.from, node.to), false)
      return
    }
    case 'TaskMarker':
      if (!isAt(node.from + 1, node.to - 1)) {
        const marker = state.sliceDoc(node.from, node.to)
        put(Decoration.replace({ widget: new Sign('md-task', marker, marker === '[ ]' ? '' : 'done') }).range(node.from, node.to), true)
      }
      return
    case 'HorizontalRule': {
      const line = state.doc.lineAt(node.from)
      if (isAt(line.from, line.to)) return
      put(ruleLine.range(line.from), false)
      hide(node.from, node.to)
      return
    }
    case 'Link':
      if (!isAt(node.from, node.to)) hideAddress(node, hide)
      return
  }
}

/** Of `[words](address)` the words stay. */
function hideAddress(node: SyntaxNodeRef, hide: (from: number, to: number) => unknown): void {
  const address = node.node.getChild('URL')
  const [open, close] = node.node.getChildren('LinkMark')
  if (!address || !open || !close || close.from <= open.to) return
  hide(open.from, open.to)
  hide(close.from, node.to)
}

function eachLine(state: EditorState, from: number, to: number, put: (at: number) => void): void {
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at)
    put(line.from)
    at = line.to + 1
  }
}

const codeLine = Decoration.line({ class: 'md-code-line' })
const quoteLine = Decoration.line({ class: 'md-quote-line' })
const ruleLine = Decoration.line({ class: 'md-rule-line' })
const aside = (state: EditorState, from: number, to: number) =>
  Decoration.replace({ widget: new Sign('md-aside', state.sliceDoc(from, to)) })

/** What stands in for a sign: nothing, a dot, a box. The sign is in it still, for who hears it. */
class Sign extends WidgetType {
  readonly #look: string
  readonly #text: string
  readonly #state: string

  constructor(look: 'md-aside' | 'md-bullet' | 'md-task', text: string, state = '') {
    super()
    this.#look = look
    this.#text = text
    this.#state = state
  }

  override eq(other: Sign): boolean {
    return this.#look === other.#look && this.#text === other.#text && this.#state === other.#state
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span')
    place.className = this.#look
    if (this.#state !== '') place.dataset.state = this.#state
    place.append(unseen(this.#text))
    return place
  }

  /** A press is the editor's. */
  override ignoreEvent(): boolean {
    return false
  }
}
