import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { pinsType } from '#ui/data/clipboard.ts'
import { htmlToMarkdown, longestHtml } from './html-to-markdown.ts'

/** What was copied from a page or another program is pasted as Markdown; from a note it comes as it stands there, and into code as plain text. */
export const pasteHtml: Extension = EditorView.domEventHandlers({
  paste({ clipboardData }, view) {
    const html = clipboardData?.getData('text/html') ?? ''
    const text = clipboardData?.getData('text/plain') ?? ''
    const { main } = view.state.selection
    const isAddress = !main.empty && /^https?:\/\/\S+$/.test(text.trim())
    const isInCode = /Code/.test(syntaxTree(view.state).resolveInner(main.from, -1).name)
    if (html === '' || html.length > longestHtml || clipboardData?.types.includes(pinsType) || isAddress || isInCode) return false
    void htmlToMarkdown(html).then((markdown) =>
      view.dispatch(view.state.replaceSelection(markdown === '' ? text : markdown), { userEvent: 'input.paste', scrollIntoView: true }),
    )
    return true
  },
})
