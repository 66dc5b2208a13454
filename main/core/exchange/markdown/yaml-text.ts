/**
 * One front matter entry, `key: value` or a list of strings, with the line end. Only flat YAML is ever written, and every string that YAML
 * 1.1 or 1.2 could take for something else is quoted, so the few rules stand here; reading uses the yaml library.
 */
export function yamlEntry(key: string, value: string | number | boolean | null | readonly string[]): string {
  const name = yamlScalar(key)
  if (typeof value === 'string') return `${name}: ${blockText(value) ?? yamlScalar(value)}\n`
  if (value === null || typeof value !== 'object') return `${name}: ${JSON.stringify(value)}\n`
  let entry = `${name}:\n`
  for (const item of value) entry += `  - ${yamlScalar(item)}\n`
  return entry
}

/** A string as YAML: plain where nobody can mistake it, else in double quotes. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !WORD_WITH_A_MEANING.test(text) ? text : quote(text)
}

// Letters first: no number, time or indicator begins so. No colon, hash, quote or bracket anywhere, no space at the end.
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} _.,()’'/&+-]*[\p{L}\p{M}\p{N}_.)’'/&+-])?$/u
// `e0`: some readers of YAML 1.1 take an exponent alone for a number.
const WORD_WITH_A_MEANING = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e\d+)$/i
// What YAML calls not printable, and what its readers take for a line end or a byte order mark.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g
const SIMPLE_LINES = /^[^\s\p{C}\p{Z}](?:[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]|\n(?!\n*$))*\n?$/u

// Whatever may need an escape; a half of a pair among it, whether the other half is there or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/

/** JSON's strings are YAML's too; they write lone surrogates as escapes. */
function quote(text: string): string {
  if (!ESCAPED.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Several simple lines as a literal block, which a person can read and correct; null where quotes are needed. */
function blockText(text: string): string | null {
  if (!text.includes('\n', 1) || !SIMPLE_LINES.test(text)) return null
  const ends = text.endsWith('\n')
  const lines = (ends ? text.slice(0, -1) : text).split('\n')
  return `${ends ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`
}
