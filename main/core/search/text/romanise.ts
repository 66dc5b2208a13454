/**
 * Under which a name is the same in Latin and Cyrillic letters, whoever transliterated it: Юрий, Юрій, Yuriy, Yuri, Iurii are `iuri`; Харків,
 * Харьков, Kharkiv, Kharkov differ in what is heard only. No transliteration to read.
 * @param word folded
 */
export function soundOf(word: string): string {
  let sound = ''
  for (let at = 0; at < word.length; ) {
    const [letters, width] = heardAt(word, at)
    sound += letters
    at += width
  }
  // The ways of writing й, ї, ия and є differ in how many i they have.
  return sound
    .replace(/i+/g, 'i')
    .replaceAll('ie', 'e')
    .replace(/(?<=.)i$/, '')
}

/**
 * How much of a sound may be made up with one more letter, by how much was before: more than is so, since a letter is heard otherwise beside
 * others. So most words are ruled out letter by letter, before `soundOf` decides.
 */
export function hear(sound: string, heard: readonly number[], letter: number): readonly number[] {
  const more: number[] = []
  for (const length of heard) {
    for (const added of additions.get(letter) ?? []) {
      const now = length + added.length
      if (sound.startsWith(added, length) && !more.includes(now)) more.push(now)
    }
  }
  return more
}

/** Whether a word sounds so, or, with `prefix`, begins to. */
export function soundsAs(word: string, sound: string, prefix: boolean): boolean {
  let heard: readonly number[] = [0]
  for (let at = 0; at < word.length && heard.length > 0 && !(prefix && heard.includes(sound.length)); at++) {
    heard = hear(sound, heard, word.charCodeAt(at))
  }
  if (!heard.includes(sound.length)) return false
  return prefix ? soundOf(word).startsWith(sound) : soundOf(word) === sound
}

/** The letters of a script that folded words are written in. */
export const latin = { first: 'a', last: 'z' } as const
export const cyrillic = { first: 'а', last: 'ґ' } as const

export const isLatin = oneOf(latin)
export const isCyrillic = oneOf(cyrillic)

function oneOf({ first, last }: { readonly first: string; readonly last: string }): (unit: number) => boolean {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return (unit) => unit >= from && unit <= to
}

/** The letters that a word may begin with that sounds so, or begins to. */
export const firstHeard = (sound: string): readonly string[] =>
  [...additions.keys()]
    .filter((letter) => (isLatin(letter) || isCyrillic(letter)) && hear(sound, [0], letter).length > 0)
    .map((letter) => String.fromCharCode(letter))

function heardAt(word: string, at: number): readonly [string, number] {
  for (const width of [4, 3, 2]) {
    const heard = groups[word.slice(at, at + width)]
    if (heard !== undefined && at + width <= word.length) return [heard, width]
  }
  const letter = word[at] ?? ''
  return [single[letter] ?? letter, 1]
}

const groups: { readonly [letters: string]: string } = {
  shch: 'shch',
  sch: 'shch',
  kh: 'g',
  gh: 'g',
  zh: 'zh',
  ch: 'ch',
  sh: 'sh',
  ts: 'ts',
  tz: 'ts',
  cz: 'ch',
  ck: 'tsk',
  ks: 'ks',
}

const single: { readonly [letter: string]: string } = {
  "'": '',
  h: 'g',
  j: 'i',
  y: 'i',
  w: 'v',
  x: 'ks',
  q: 'k',
  c: 'ts',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'g',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Of letters that are heard otherwise in a group; the rest of the group may add nothing then. */
const inGroups: { readonly [letter: string]: readonly string[] } = {
  c: ['ch', 'hch', ''],
  g: [''],
  h: ['h', ''],
  k: ['g', ''],
  z: ['s', ''],
}

const additions = new Map(
  [...new Set([...Object.keys(single), ...'abdefgiklmnoprstuvz'])].map((letter) => {
    const alone = single[letter] ?? letter
    // An i goes where another one or an e stands beside it, or nothing behind it.
    const withoutI = alone.startsWith('i') ? [alone.slice(1)] : []
    return [letter.charCodeAt(0), [...new Set([alone, ...withoutI, ...(inGroups[letter] ?? [])])]] as const
  }),
)
