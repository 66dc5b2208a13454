import { type Completion, type CompletionContext, type CompletionResult, pickedCompletion } from '@codemirror/autocomplete'
import { say } from '#shared/messages/index.ts'
import { type Block, type BlockName, blocks } from './blocks.ts'
import { isInTable } from './tables/tables-in.ts'
import { isVerbatim } from './within.ts'

/** What a block needs of the window around the text. */
export interface BlockDesk {
  /** Asks for files to keep with the note and shows them in the text. */
  readonly addFile: () => void
  /** Asks for a template and puts its text at the cursor. */
  readonly askTemplate: () => void
}

/** Behind a slash at the start of a line or after a space: the blocks whose names fit. What stands within a word, an address or a date is no slash of this kind. */
export function slashMenu(desk: BlockDesk): (context: CompletionContext) => CompletionResult | null {
  const options = (Object.keys(blocks) as BlockName[]).map((name) => optionOf(name, blocks[name], desk)) // of our own table
  return (context) => {
    const typed = context.matchBefore(/(?:^|\s)\/[\p{L}\p{N}]*$/u)
    if (!typed || isVerbatim(context.state, context.pos, -1) || isInTable(context.state, context.pos)) return null
    return { from: typed.from + typed.text.indexOf('/') + 1, options, validFor: /^[\p{L}\p{N} ]*$/u }
  }
}

function optionOf(name: BlockName, block: Block, desk: BlockDesk): Completion {
  return {
    label: say(`block.${name}`),
    ...(block.sign === '' ? {} : { detail: block.sign }),
    type: 'block',
    apply: (view, completion, from, to) => block.put({ view, cut: { from: from - 1, to }, mark: pickedCompletion.of(completion), desk }),
  }
}
