import type { Stems } from './stem.ts'

/**
 * Endings of Russian and Ukrainian together: many words do not say which they are of, and the two take off much the same. Of each sort the
 * longest counts that leaves three letters.
 */
const sure = endings(
  'а я о е у ю и і ы й ь ї є ой ам ям ом ем єм ах ях ою єю ью ами ями ия ие ии ию ий ій ія іє ії ію ием ієм иям іям иях іях иями іями ією ией',
  'ый ая яя ое ее ые ого его ому ему их ых ыми ими ую юю ої єї ього ьому ьою іми іх їх',
  'ає яє ує іє ає ают яют уют еют ають яють ують іють ает яет ует еет аешь аем аете аєш аємо уємо ємо',
)
/** Of verbs and adjectives, and the ends of many nouns too (солдат, генерал, Максим): such a word has two stems. */
const unsure = endings(
  'ать ять ить еть ыть уть ати яти ити іти ути овать ювати увати',
  'ал ала ало али ял яла яло яли ил ила ило или ел ела ело ели ыл ыла ыло ыли ав ала яв яла ив ила ів іла іло іли нув нула нуло нули',
  'овал овала овало овали ував увала увало ували ювала юють',
  'ею ит ет ут ют ат ят ить уть ите ишь иш им ім ым еш',
)
/** Of many, or dative; and the ends of surnames and towns (Петров, Харків). Asked for, they are always meant. */
const plural = endings('ов ев ёв ів їв ей ові еві єві')

const least = 3
const longest = 5

/** Takes an ending of Russian or Ukrainian off, and settles the vowel that changes with it (Харків, Харкова). */
export function stemCyrillic(word: string): Stems {
  const letters = word.replaceAll("'", '')
  const active = letters.length > 5 ? letters.replace(/(?:ся|сь)$/, '') : letters
  const main = settle(without(active, sure) ?? active)
  const other = without(active, unsure)
  const single = without(active, plural)
  return { main, other: other === null ? null : settle(other), single: single === null ? null : settle(single) }
}

function without(word: string, among: ReadonlySet<string>): string | null {
  for (let length = Math.min(longest, word.length - least); length > 0; length--) {
    if (among.has(word.slice(-length))) return word.slice(0, -length)
  }
  return null
}

/**
 * In Ukrainian і stands in a closed syllable where о or е stands in an open one: Львів, Львова; Київ, Києва; новість, новости. A soft sign
 * comes and goes (день), and so does the second н (длинный, длинен).
 */
function settle(stem: string): string {
  const hard = stem.length > least ? stem.replace(/[ьй]$/, '').replace(/нн$/, 'н') : stem
  return hard.replace(/[іїє](?=[^аеєиіїоуюяыэ]+$)/, (vowel) => (vowel === 'і' ? 'о' : 'е'))
}

function endings(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
