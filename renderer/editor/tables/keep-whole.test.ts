import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { keepTablesWhole } from './keep-whole.ts'

const table = '| ship   | left |\n| ------ | ---- |\n| Ossian | May  |'
const doc = `Before.\n\n${table}\n\nBehind.`

/** The document after something is pasted in place of words of it, or behind them. */
function pasted(text: string, words: string, isInPlace = false, userEvent = 'input.paste'): string {
  const end = doc.indexOf(words) + words.length
  const selection = { anchor: isInPlace ? end - words.length : end, head: end }
  const begun = EditorState.create({ doc, selection, extensions: [markdown({ base: markdownLanguage }), keepTablesWhole] })
  ensureSyntaxTree(begun, doc.length, 10_000)
  const { state } = begun.update({})
  const { state: after } = state.update(state.replaceSelection(text), { userEvent })
  expect(after.selection.main.head).toBeGreaterThan(selection.anchor)
  return after.doc.toString()
}

it.each(['input.paste', 'input.drop'])('lines that come by %s into a cell come as one, and part no cells', (event) => {
  expect(pasted('\n- a | b\n\n  c\n', 'Ossian', true, event)).toBe(doc.replace('Ossian', '- a \\| b c'))
  expect(pasted(' [[x\\|y]] `p|q`', 'Ossian', false, event)).toBe(doc.replace('Ossian', 'Ossian [[x\\|y]] `p\\|q`'))
})

it('rows come as rows, and what is no cell takes what comes', () => {
  expect(pasted('\n| Sula | June |', 'May  |')).toBe(doc.replace('May  |', 'May  |\n| Sula | June |'))
  expect(pasted('a | b\nc', 'Before.')).toBe(doc.replace('Before.', 'Before.a | b\nc'))
  expect(pasted('a\nb', doc, true)).toBe('a\nb')
  expect(pasted('a\nb', '| Ossian | May  |', true)).toBe(doc.replace('| Ossian | May  |', 'a\nb'))
  expect(pasted('a\nb', 'Ossian', true, 'input.type')).toBe(doc.replace('Ossian', 'a\nb'))
})
