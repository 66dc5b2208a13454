import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type Extension, Prec, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { LinkTarget } from '#shared/api/notes.ts'
import type { Link } from '#shared/links/link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { foundMarksOf, isFound } from './found-words.ts'
import { LinkChip } from './link-chip.ts'
import { linkNear, linksIn } from './links-in.ts'
import { filesOf, pictureOf } from './pictures.ts'
import { isInTable } from './tables/tables-in.ts'

/** What the links of the text mean, by folded target. */
export type LinkTargets = ReadonlyMap<string, LinkTarget>

const setTargets = StateEffect.define<LinkTargets>()
const targetsField = StateField.define<LinkTargets>({
  create: () => new Map(),
  update: (targets, { effects }) => effects.find((effect) => effect.is(setTargets))?.value ?? targets,
})

export const showTargets = (view: EditorView, targets: LinkTargets): void => view.dispatch({ effects: setTargets.of(targets) })
const none: LinkTargets = new Map()
export const targetsOf = (state: EditorState): LinkTargets => state.field(targetsField, false) ?? none
export const targetOf = (state: EditorState, link: Link): LinkTarget | undefined => targetsOf(state).get(targetKey(link.target))

/**
 * Shows links as chips, but for one the cursor is in. A chip stands in for its text and is one step for the cursor; a click opens it, and so
 * does Backspace behind it or Delete before it, so that one key never takes a whole link away. In a table they are as typed: its source is even.
 */
export const linkChips: Extension = [
  ViewPlugin.define((view) => new Chips(view), {
    decorations: ({ chips }) => chips,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
    eventHandlers: {
      mousedown(event, view) {
        const chip = event.target instanceof Element ? event.target.closest('.link-chip') : null
        if (!chip || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false
        const link = linkNear(view.state, view.posAtDOM(chip))
        if (!link) return false
        event.preventDefault()
        enter(view, link, link.at + link.length - 2)
        return true
      },
    },
  }),
  Prec.high(
    keymap.of([
      { key: 'Backspace', run: (view) => openBeside(view, ({ at, length }) => at + length, -2) },
      { key: 'Delete', run: (view) => openBeside(view, ({ at }) => at, 2) },
    ]),
  ),
]

/** What links mean is known to the text whether it shows chips or not. */
export const linkTargets: Extension = targetsField

class Chips implements PluginValue {
  chips: DecorationSet

  constructor(view: EditorView) {
    this.chips = chipsIn(view)
  }

  update(update: ViewUpdate): void {
    const { startState, state, view } = update
    const isNew = update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged
    const isOther = (of: (one: EditorState) => unknown) => of(state) !== of(startState)
    if (isNew || isOther((one) => one.field(targetsField)) || isOther(filesOf) || isOther(foundMarksOf) || isOther(syntaxTree))
      this.chips = chipsIn(view)
  }
}

function chipsIn(view: EditorView): DecorationSet {
  const chips = new RangeSetBuilder<Decoration>()
  let done = -1
  for (const { from, to } of view.visibleRanges) {
    for (const link of linksIn(view.state, from, to)) {
      if (link.at < done) continue
      done = link.at + link.length
      if (isOpen(view, link) || isInTable(view.state, link.at)) continue
      const source = view.state.sliceDoc(link.at, done)
      chips.add(link.at, done, Decoration.replace({ widget: widgetOf(view.state, link, source) }))
    }
  }
  return chips.finish()
}

/** A file of the note is meant where no note is. */
function widgetOf(state: EditorState, link: Link, source: string) {
  const target = targetOf(state, link)
  const isNote = target?.state === 'found' || target?.state === 'gone'
  const chip = () => new LinkChip(source, link, target, isFound(state, link.at, link.at + link.length))
  return (isNote ? null : pictureOf(state, link, source)) ?? chip()
}

/** Whether an end of a selection stands within it. */
function isOpen(view: EditorView, { at, length }: Link): boolean {
  const isWithin = (place: number) => place > at && place < at + length
  return view.hasFocus && view.state.selection.ranges.some(({ anchor, head }) => isWithin(anchor) || isWithin(head))
}

function openBeside(view: EditorView, edge: (link: Link) => number, step: number): boolean {
  const { main, ranges } = view.state.selection
  if (!main.empty || ranges.length > 1) return false
  const link = linksIn(view.state, main.head, main.head).find((one) => edge(one) === main.head)
  if (!link || isInTable(view.state, link.at)) return false
  enter(view, link, main.head + step + (step > 0 && link.embed ? 1 : 0))
  return true
}

function enter(view: EditorView, link: Link, place: number): void {
  view.focus()
  view.dispatch({
    selection: EditorSelection.cursor(Math.min(place, link.at + link.length - 2)),
    scrollIntoView: true,
    userEvent: 'select',
  })
}
