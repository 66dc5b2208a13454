/** What stands for each English word that the parser knows. Cyrillic means nothing else to it, so that both languages are understood in any window. */
const months = [
  ['january', 'січ(?:ень|ня|ні|нем)?'],
  ['february', 'лют(?:ий|ого|ому|им)?'],
  ['march', 'бер(?:ез(?:ень|ня|ні|нем))?'],
  ['april', 'квіт(?:ень|ня|ні|нем)?'],
  ['may', 'трав(?:ень|ня|ні|нем)?'],
  ['june', 'черв(?:ень|ня|ні|нем)?'],
  ['july', 'лип(?:ень|ня|ні|нем)?'],
  ['august', 'серп(?:ень|ня|ні|нем)?'],
  ['september', 'вер(?:ес(?:ень|ня|ні|нем))?'],
  ['october', 'жовт(?:ень|ня|ні|нем)?'],
  ['november', 'лист(?:опад(?:а|у|і|ом)?)?'],
  ['december', 'груд(?:ень|ня|ні|нем)?'],
] as const

const words = [
  ['spring', 'весна|весни|весну|весною|навесні'],
  ['summer', 'літо|літа|літом|влітку|улітку'],
  ['autumn', 'осінь|осені|осінню|восени'],
  ['winter', 'зима|зими|зиму|зимою|взимку|узимку'],
  ['monday', 'понеділ(?:ок|ка)'],
  ['tuesday', 'вівтор(?:ок|ка)'],
  ['wednesday', 'серед(?:а|у|и)'],
  ['thursday', 'четвер(?:га)?'],
  ['friday', "п[’ʼ']ятниц(?:я|ю|і)"],
  ['saturday', 'субот(?:а|у|и)'],
  ['sunday', 'неділ(?:я|ю|і)'],
  ['the day before yesterday', 'позавчора'],
  ['yesterday', '[ву]чора'],
  ['today', 'сьогодні'],
  ['tomorrow', 'завтра'],
  ['last year', 'торік'],
  ['last week', 'минулого тижня'],
  ['last month', 'минулого місяця'],
  ['last year', 'минулого року'],
  ['this week', 'цього тижня'],
  ['this month', 'цього місяця'],
  ['this year', 'цього року'],
  ['next week', 'наступного тижня'],
  ['next month', 'наступного місяця'],
  ['next year', 'наступного року'],
  ['days ago', 'д(?:ень|ні|нів) тому'],
  ['about', 'близько|бл\\.|приблизно|орієнтовно|десь'],
  ['perhaps', '(?:можливо|ймовірно|імовірно|мабуть),?'],
  ['early', '(?:на )?початку|початок'],
  ['mid', '(?:[ву] )?середин[аиі]'],
  ['late', 'наприкінці|(?:[ву] )?кінц[іья]|кінець'],
  ['first half of', '(?:[ву] )?перш(?:а|ої|ій|у) половин(?:а|и|і|у)'],
  ['second half of', '(?:[ву] )?друг(?:а|ої|ій|у) половин(?:а|и|і|у)'],
  ['q1', '(?:[ву] )?(?:перш(?:ий|ого|ому)|i|і|1) квартал(?:у|і)?'],
  ['q2', '(?:[ву] )?(?:друг(?:ий|ого|ому)|ii|іі|2) квартал(?:у|і)?'],
  ['q3', '(?:[ву] )?(?:трет(?:ій|ього|ьому)|iii|ііі|3) квартал(?:у|і)?'],
  ['q4', '(?:[ву] )?(?:четверт(?:ий|ого|ому)|iv|іv|4) квартал(?:у|і)?'],
  ['not before', 'не раніше(?: ніж| за| від)?'],
  ['not after', 'не пізніше(?: ніж| за| від)?'],
  ['after', 'після'],
  ['between', 'між'],
  ['and', 'і|й|та'],
  ['bc', 'до н\\. ?е\\.?|до нашої ери'],
  ['ad', 'н\\. ?е\\.?|нашої ери'],
  ['to the present', 'дотепер|донині|досі|до сьогодні'],
  // What only says that a number is a year is left out.
  ['', 'р\\.|рр\\.|р|рр|рік|року|році|роки|років'],
] as const

/** The words alone, not within others. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?!\\p{L})`, 'gu')
const rules = [
  ...words.map(([english, pattern]) => [alone(pattern), english] as const),
  ...months.map(([english, pattern]) => [alone(`(?:${pattern})\\.?`), english] as const),
]

/** Which century a Roman number or a plain one is; its letters may be Cyrillic ones that look the same. */
const CENTURY = /(?<![\p{L}\d])([ivxіх]+|\d{1,2})(?:-?\p{L}{1,3})? (?:століття|столітті|сторіччя|сторіччі|ст\.?)(?!\p{L})/gu
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ')

function centuryOf(number: string): string {
  const roman = romans.indexOf(number.replaceAll('і', 'i').replaceAll('х', 'x'))
  return `${roman < 0 ? number : roman + 1}th century`
}

/** Ukrainian words of a date as English ones, in lower case; words without Cyrillic letters as they are. */
export function fromUkrainian(typed: string): string {
  if (!/\p{Script=Cyrillic}/u.test(typed)) return typed
  const told = rules.reduce(
    (text, [pattern, english]) => text.replace(pattern, english),
    typed
      .toLowerCase()
      .replace(/[–—−]/gu, '-')
      .replace(CENTURY, (_, number: string) => centuryOf(number))
      .replace(/(\d{3}0)-?(?:ті|х|их|і)(?: рок(?:и|ів|ах))?(?!\p{L})/gu, '$1s')
      .replace(/(\d)-?(?:го|е|те|му)(?!\p{L})/gu, '$1'),
  )
  return ended(told.replace(/\s+/gu, ' ').replace(/ ,/gu, ',').trim())
}

/** “Від … до”, “з … по” say both ends; “до” alone is before the time begins, and “по” until it has ended. */
function ended(text: string): string {
  const [, from, to] = /^(?:з|із|зі|від) (.+) (?:до|по|-) (.+)$/u.exec(text) ?? []
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`
  return text
    .replace(/^до (.+) включно$/u, 'until $1')
    .replace(/^до /u, 'before ')
    .replace(/^по /u, 'until ')
    .replace(/^(?:починаючи )?(?:з|із|зі|від) /u, 'from ')
    .replace(/^(?:у|в|на|протягом|упродовж) /u, 'in ')
    .replace(/ (?:до|по) /u, ' to ')
}
