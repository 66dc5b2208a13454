import type { MarkdownIt, Ruler, StateBlock, StateInline } from 'markdown-it'

export type InlineRule = (state: StateInline, silent: boolean) => boolean
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean

/** Puts a rule of ours round one of the parser's; where the parser has none of that name it throws, as `ruler.at` does. */
export function wrapInlineRule(md: MarkdownIt, name: string, wrap: (rule: InlineRule) => InlineRule): void {
  md.inline.ruler.at(name, wrap(ruleOf(md.inline.ruler, name)))
}

/** As `wrapInlineRule`; the rule goes on ending the blocks that it ended, and `ends` besides. */
export function wrapBlockRule(md: MarkdownIt, name: string, wrap: (rule: BlockRule) => BlockRule, ends: readonly string[] = []): void {
  const alt = md.block.ruler.__rules__.find((rule) => rule.name === name)?.alt ?? []
  md.block.ruler.at(name, wrap(ruleOf(md.block.ruler, name)), { alt: [...alt, ...ends] })
}

// The ruler has no public way to a rule by its name; this field is in its types and as old as the library.
function ruleOf<A extends unknown[], R>(ruler: Ruler<A, R>, name: string): (...args: A) => R {
  const rule = ruler.__rules__.find((one) => one.name === name)
  if (!rule) throw new Error(`the parser has no rule ${name}`)
  return rule.fn
}
