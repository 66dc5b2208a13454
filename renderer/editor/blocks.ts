import { startCompletion } from '@codemirror/autocomplete'
import type { Annotation } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { titleOfDay } from '#ui/data/pages.ts'
import { type Cut, insertBlock, replaceCut } from './insert-block.ts'
import type { BlockDesk } from './slash-menu.ts'
import { newTable } from './tables/insert-table.ts'

export interface Asked {
  readonly view: EditorView
  /** The slash and what was typed behind it. */
  readonly cut: Cut
  readonly mark: Annotation<unknown>
  readonly desk: BlockDesk
}

export interface Block {
  /** How it is written, for who wants to write it by hand the next time. */
  readonly sign: string
  readonly put: (asked: Asked) => void
}

/** A block that stands by itself. @param at where in it one writes on */
const alone = (sign: string, text: string, at = text.length, needsRoom = false): Block => ({
  sign,
  put: ({ view, cut, mark }) => insertBlock(view, text, at, needsRoom, cut, mark),
})

const beginning = (sign: string) => alone(sign, `${sign} `)

/** What is offered behind a slash, in that order; words are `block.<name>`. */
export const blocks = {
  heading1: beginning('#'),
  heading2: beginning('##'),
  heading3: beginning('###'),
  list: beginning('-'),
  numbered: beginning('1.'),
  task: beginning('- [ ]'),
  quote: beginning('>'),
  callout: alone('> [!note]', '> [!note] \n> ', '> [!note] '.length),
  code: alone('```', '```\n\n```', 3),
  table: alone('| |', newTable(), 2, true),
  rule: alone('---', '---\n', 4, true),
  file: {
    sign: '![[…]]',
    put: ({ view, cut, mark, desk }) => {
      replaceCut(view, '', cut, mark)
      desk.addFile()
    },
  },
  template: {
    sign: '',
    put: ({ view, cut, mark, desk }) => {
      replaceCut(view, '', cut, mark)
      desk.askTemplate()
    },
  },
  link: {
    sign: '[[…]]',
    put: ({ view, cut, mark }) => {
      replaceCut(view, '[[', cut, mark)
      startCompletion(view)
    },
  },
  footnote: {
    sign: '[^1]',
    put: ({ view, cut, mark }) => {
      const text = view.state.doc.toString()
      let number = 1
      while (text.includes(`[^${number}]`)) number++
      const { length } = view.state.doc
      // The note stands at the end of the text, where one writes it at once.
      const end = `${text.endsWith('\n') ? '' : '\n'}\n[^${number}]: `
      view.dispatch({
        changes: [
          { ...cut, insert: `[^${number}]` },
          { from: length, insert: end },
        ],
        selection: { anchor: length + `[^${number}]`.length - (cut.to - cut.from) + end.length },
        annotations: mark,
        scrollIntoView: true,
        userEvent: 'input.complete',
      })
    },
  },
  today: { sign: '', put: ({ view, cut, mark }) => replaceCut(view, titleOfDay(new Date()), cut, mark) },
} as const satisfies { readonly [name: string]: Block }

export type BlockName = keyof typeof blocks
