/** Takes off -s, -ed, -ing and 's, and what they change before them (stopped, making, cities). */
export function stemEnglish(word: string): string {
  return settle(withoutEnding(word.replace(/'s?$/, '')))
}

function withoutEnding(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return withoutTense(/[^su]s$/.test(word) ? word.slice(0, -1) : word)
}

function withoutTense(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const bare = word.replace(/(?<!e)ed$|ing$/, '')
  // "Sing" and "bed" are no forms.
  if (bare === word || bare.length < 2 || !/[aeiouy]/.test(bare)) return word
  return bare.replace(/([bdfgmnprt])\1$/, '$1')
}

/** Where forms differ in writing only: a silent e, y that became i, l doubled or not, -ee that swallowed its -ed. */
function settle(word: string): string {
  return word
    .replace(/(?<=..)eed$/, 'ee')
    .replace(/([^e])e$/, '$1')
    .replace(/ll$/, 'l')
    .replace(/([^aeiou])y$/, '$1i')
}
