import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, type PluginValue, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'

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
      syntaxTree(view.state).iterate({ from, to, enter: (node) => lookOf(node, view.state, isAt, put) })
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
        put(Decoration.replace({ widget: new Bullet(mark, isTask) }).range(node.from, node.to), false)
      return
    }
    case 'TaskMarker':
      if (!isAt(node.from + 1, node.to - 1)) {
        const marker = state.sliceDoc(node.from, node.to)
        put(Decoration.replace({ widget: new TaskBox(marker) }).range(node.from, node.to), true)
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
const aside = (state: EditorState, from: number, to: number) => Decoration.replace({ widget: new Aside(state.sliceDoc(from, to)) })

/** A sign that is not seen. */
class Aside extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override eq(other: Aside): boolean {
    return this.#text === other.#text
  }

  override toDOM(): HTMLElement {
    return asideOf(this.#text)
  }
}

/** The dot of a list in place of its sign; a task has its box instead. */
class Bullet extends WidgetType {
  readonly #mark: string
  readonly #isTask: boolean

  constructor(mark: string, isTask: boolean) {
    super()
    this.#mark = mark
    this.#isTask = isTask
  }

  override eq(other: Bullet): boolean {
    return this.#mark === other.#mark && this.#isTask === other.#isTask
  }

  override toDOM(): HTMLElement {
    const bullet = document.createElement('span')
    bullet.className = 'md-bullet'
    bullet.dataset.task = String(this.#isTask)
    bullet.append(asideOf(this.#mark))
    return bullet
  }
}

/** A task's box: a press ticks it. */
class TaskBox extends WidgetType {
  readonly #marker: string

  constructor(marker: string) {
    super()
    this.#marker = marker
  }

  override eq(other: TaskBox): boolean {
    return this.#marker === other.#marker
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('span')
    box.className = 'md-task'
    box.dataset.done = String(this.#marker !== '[ ]')
    box.append(asideOf(this.#marker))
    return box
  }

  /** A press is the editor's, which ticks it. */
  override ignoreEvent(): boolean {
    return false
  }
}

function asideOf(text: string): HTMLElement {
  const place = document.createElement('span')
  place.className = 'md-aside'
  const words = document.createElement('span')
  words.className = 'sr-only'
  words.textContent = text
  place.append(words)
  return place
}
