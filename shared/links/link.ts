/**
 * One `[[…]]` of a text. `at` and `length` count UTF-16 units of the text and take in the `!` of an embed; `target` is the name as typed,
 * trimmed ('' for a heading of the same note), `heading` what stands after the first `#`, `label` what stands after the first `|`.
 */
export interface Link {
  readonly at: number
  readonly length: number
  readonly embed: boolean
  readonly target: string
  readonly heading: string | null
  readonly label: string | null
}
