import { tagHighlighter, tags } from '@lezer/highlight'

/** The parts of code, by classes of renderer/kit/blocks.css. */
export const codeClasses = tagHighlighter([
  { tag: tags.keyword, class: 'code-keyword' },
  { tag: [tags.string, tags.regexp, tags.attributeValue], class: 'code-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'code-value' },
  { tag: [tags.typeName, tags.className, tags.tagName], class: 'code-type' },
  { tag: [tags.propertyName, tags.attributeName, tags.function(tags.variableName)], class: 'code-name' },
  { tag: [tags.lineComment, tags.blockComment, tags.docComment], class: 'code-comment' },
])
