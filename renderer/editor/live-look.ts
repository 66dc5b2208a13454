import { syntaxTree } from '@codemirror/language'
import type { Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { calloutLooks } from './callouts.ts'
import { footnoteLooks } from './footnotes.ts'
import { aside, eachLine, type Look, type Looking, Sign } from './look.ts'
import { pictureLooks } from './pictures.ts'

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

/** Ticks the task in the cursor's line, or takes its tick away. @returns whether there is one */
export function turnTaskHere(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  const sign = /^[\s>]*(?:[-+*]|\d+[.)])\s+(?=\[[ xX]\]\s)/.exec(line.text)
  return sign !== null && turnTask(view, line.from + sign[0].length)
}

/** Ticks the task whose `[ ]` begins at a place, or takes its tick away. Returns whether there is one. */
function turnTask(view: EditorView, at: number): boolean {
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
    const { state, hasFocus } = view
    const shown: Range<Decoration>[] = []
    const atoms: Range<Decoration>[] = []
    const put: Looking['put'] = (range, isAtom) => {
      shown.push(range)
      if (isAtom) atoms.push(range)
    }
    const hide: Looking['hide'] = (from, to) => to > from && put(aside(state, from, to).range(from, to), true)
    const isAt: Looking['isAt'] = (from, to) => hasFocus && state.selection.ranges.some((one) => one.from <= to && one.to >= from)
    for (const { from, to } of view.visibleRanges) {
      const looking: Looking = { state, from, to, isAt, put, hide }
      syntaxTree(state).iterate({
        from,
        to,
        enter: (node) => {
          // A table is drawn as one, or source as it stands (tables/drawn-tables.ts).
          if (node.name === 'Table') return false
          looks.get(node.name)?.(node, looking)
          return undefined
        },
      })
    }
    this.shown = Decoration.set(shown, true)
    this.atoms = Decoration.set(atoms, true)
  }
}

const codeLine = Decoration.line({ class: 'md-code-line' })
const quoteLine = Decoration.line({ class: 'md-quote-line' })
const ruleLine = Decoration.line({ class: 'md-rule-line' })

/** With the blanks between it and the words. */
const headerMark: Look = (node, { state, isAt, hide }) => {
  const { parent } = node.node
  const line = state.doc.lineAt(node.from)
  if (!parent?.name.startsWith('ATX') || isAt(line.from, line.to)) return
  const isFirst = node.from === parent.from
  const before = state.sliceDoc(line.from, node.from)
  const blanks = isFirst ? 0 : before.length - before.trimEnd().length
  const after = isFirst ? (/^[ \t]*/.exec(state.sliceDoc(node.to, line.to))?.[0].length ?? 0) : 0
  hide(node.from - blanks, node.to + after)
}

const emphasisMark: Look = ({ node, from, to }, { isAt, hide }) => {
  if (node.parent && !isAt(node.parent.from, node.parent.to)) hide(from, to)
}

const codeMark: Look = (node, looking) => {
  if (node.node.parent?.name === 'InlineCode') emphasisMark(node, looking)
}

const code: Look = (node, looking) => eachLine(node, looking, (at) => looking.put(codeLine.range(at), false))

const quoteMark: Look = ({ from, to }, { state, isAt, put, hide }) => {
  const line = state.doc.lineAt(from)
  put(quoteLine.range(line.from), false)
  if (!isAt(line.from, line.to)) hide(from, to)
}

const listMark: Look = ({ node, from, to }, { state, isAt, put }) => {
  const mark = state.sliceDoc(from, to)
  const isTask = node.parent?.getChild('Task') !== null
  if (/^[-*+]$/.test(mark) && !isAt(from, to))
    put(Decoration.replace({ widget: new Sign('md-bullet', mark, isTask ? 'task' : '') }).range(from, to), false)
}

const taskMarker: Look = ({ from, to }, { state, isAt, put }) => {
  if (isAt(from + 1, to - 1)) return
  const marker = state.sliceDoc(from, to)
  put(Decoration.replace({ widget: new Sign('md-task', marker, marker === '[ ]' ? '' : 'done') }).range(from, to), true)
}

const rule: Look = ({ from, to }, { state, isAt, put, hide }) => {
  const line = state.doc.lineAt(from)
  if (isAt(line.from, line.to)) return
  put(ruleLine.range(line.from), false)
  hide(from, to)
}

/** Of `[words](address)` the words stay. */
const link: Look = ({ node, from, to }, { isAt, hide }) => {
  const address = node.getChild('URL')
  const [open, close] = node.getChildren('LinkMark')
  if (isAt(from, to) || !address || !open || !close || close.from <= open.to) return
  hide(open.from, open.to)
  hide(close.from, to)
}

const looks: ReadonlyMap<string, Look> = new Map(
  Object.entries({
    HeaderMark: headerMark,
    EmphasisMark: emphasisMark,
    StrikethroughMark: emphasisMark,
    CodeMark: codeMark,
    FencedCode: code,
    CodeBlock: code,
    QuoteMark: quoteMark,
    ListMark: listMark,
    TaskMarker: taskMarker,
    HorizontalRule: rule,
    Link: link,
    ...footnoteLooks,
    ...calloutLooks,
    ...pictureLooks,
  }),
)
