import type { Extension } from '@codemirror/state'
import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const auto = Decoration.line({ attributes: { dir: 'auto' } })

/** Each line runs as its own words do: Arabic from the right beside English from the left. */
export const lineDirection: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      lines: linesInView(view),
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.lines = linesInView(update.view)
      },
    }),
    { decorations: ({ lines }) => lines },
  ),
]

function linesInView({ visibleRanges, state: { doc } }: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>()
  let done = -1
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at)
      if (line.from > done) lines.add(line.from, line.from, auto)
      done = line.from
      at = line.to + 1
    }
  }
  return lines.finish()
}
