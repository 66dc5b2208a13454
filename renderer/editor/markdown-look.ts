import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state'
import { tagHighlighter, tags } from '@lezer/highlight'
import { codeClasses } from './code-classes.ts'
import { languageOf } from './code-languages.ts'
import { footnoteGrammar } from './footnotes.ts'

/** A paragraph of more UTF-16 units is not parsed: a parser reads a paragraph at one go, and would hold up each key in it. */
const longestParagraph = 50_000
/** Nor is a text of more of them. */
const longestText = 3_000_000
/** What is typed key by key may grow a paragraph; only what comes at once is worth looking at. */
const muchAtOnce = 5_000

const classes = tagHighlighter([
  { tag: tags.heading1, class: 'md-heading md-heading-1' },
  { tag: tags.heading2, class: 'md-heading md-heading-2' },
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.url, class: 'md-address' },
  { tag: tags.comment, class: 'md-faint' },
  { tag: tags.processingInstruction, class: 'md-faint' },
  { tag: tags.contentSeparator, class: 'md-faint' },
])

const language = new Compartment()
const parsed: Extension = markdown({
  base: markdownLanguage,
  completeHTMLTags: false,
  extensions: footnoteGrammar,
  codeLanguages: languageOf,
})

/** Colours Markdown, goes on with lists at Enter, makes a link of an address pasted over words. A text that would take too long stays plain. */
export function markdownLook(doc: Text): Extension {
  return [
    language.of(isQuick(doc) ? parsed : []),
    syntaxHighlighting(classes),
    syntaxHighlighting(codeClasses),
    EditorState.transactionExtender.of(({ changes, docChanged, newDoc, startState }) => {
      let put = 0
      if (docChanged) changes.iterChanges((_fromA, _toA, from, to) => (put += to - from))
      if (put < muchAtOnce) return null
      const next = isQuick(newDoc) ? parsed : []
      return language.get(startState) === next || isEmpty(next) === isEmpty(language.get(startState))
        ? null
        : { effects: language.reconfigure(next) }
    }),
  ]
}

const isEmpty = (extension: Extension | undefined) => Array.isArray(extension) && extension.length === 0

function isQuick(doc: Text): boolean {
  if (doc.length > longestText) return false
  let paragraph = 0
  for (const line of doc.iterLines()) {
    paragraph = line.trim() === '' ? 0 : paragraph + line.length
    if (paragraph > longestParagraph) return false
  }
  return true
}
