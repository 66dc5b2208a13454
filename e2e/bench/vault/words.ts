import { type Random, random } from './random.ts'

interface Script {
  readonly starts: readonly string[]
  readonly vowels: readonly string[]
  readonly ends: readonly string[]
}

const latin: Script = {
  starts: 'b c d f g h j k l m n p r s t v w br dr gr kl pr st tr sh th'.split(' '),
  vowels: 'a e i o u ai ea ou ie'.split(' '),
  ends: ['', '', '', 'n', 'r', 's', 'l', 'nd', 'rt', 'm'],
}
const cyrillic: Script = {
  starts: 'б в г д ж з к л м н п р с т х ц ч ш бр гр кр пр ст вл щ'.split(' '),
  vowels: 'а е и і о у ю я є ї'.split(' '),
  ends: ['', '', '', 'н', 'р', 'с', 'в', 'й', 'ль', 'к'],
}

/** Words nobody ever wrote, the frequent ones first, as in any language. */
export interface Vocabulary {
  /** A word as texts have them: few words often, many seldom. */
  common(random: Random): string
  /** A word for a name. */
  rare(random: Random): string
}

export const languages: readonly Vocabulary[] = [vocabulary(latin, 20_000, 1), vocabulary(cyrillic, 15_000, 2)]

function vocabulary(script: Script, size: number, seed: number): Vocabulary {
  const made = new Set<string>()
  const source = random(seed)
  while (made.size < size) made.add(wordOf(script, source))
  const words = [...made]
  return {
    // The cube draws the first twentieth of the words every third time.
    common: (given) => words[Math.floor(words.length * given.next() ** 3)] ?? '',
    rare: (given) => capital(given.pick(words)),
  }
}

function wordOf({ starts, vowels, ends }: Script, source: Random): string {
  const syllables = 1 + source.below(3)
  return Array.from({ length: syllables }, () => source.pick(starts) + source.pick(vowels) + source.pick(ends)).join('')
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
