import type { compare as english } from '../en/compare.ts'
import type { Words } from '../words.ts'

/** Дві нотатки або одна в два часи, поруч. */
export const compare = {
  'command.note.compare': 'Порівняти з іншою нотаткою',
  'command.tab.compare': 'Порівняти нотатки обох половин',
  'command.list.compare': 'Порівняти дві вибрані нотатки',
  'command.compare.next': 'Наступна відмінність',
  'command.compare.previous': 'Попередня відмінність',
  'command.compare.left': 'Взяти зліва',
  'command.compare.right': 'Взяти справа',
  'compare.label': 'Порівняння',
  'compare.tab': '{left} і {right}',
  'compare.tab-versions': '{title}, дві версії',
  'compare.working': 'Порівняння текстів…',
  'compare.left': 'Ліворуч:',
  'compare.right': 'Праворуч:',
  'compare.now': 'як є зараз',
  'compare.target': 'Узяте записується сюди',
  'compare.write-here': 'Записувати сюди',
  'compare.acts': 'Що перенести',
  'compare.count': '{count, plural, one {# відмінність} few {# відмінності} many {# відмінностей} other {# відмінності}}',
  'compare.taken':
    '{count, plural, one {# відмінність} few {# відмінності} many {# відмінностей} other {# відмінності}}, узято {taken, number}',
  'compare.take-all': 'Взяти все',
  'compare.take-none': 'Не брати нічого',
  'compare.write': 'Записати {count, plural, =0 {(ще нічого)} one {# зміну} few {# зміни} many {# змін} other {# зміни}}',
  'compare.take-left': 'Ліворуч: {words}',
  'compare.take-right': 'Праворуч: {words}',
  'compare.nothing': 'нічого',
  'compare.same-lines': '{count, plural, one {# рядок однаковий} few {# рядки однакові} many {# рядків однакові} other {# рядка однакові}}',
  'compare.both-old': 'Обидві — з минулого: щоб щось перенести, порівняйте одну з них із теперішньою.',
  'compare.apart': 'Також відрізняється й лишається з обох боків як є: {fields}',
  'compare.order': 'Відрізняється лише порядок.',
  'compare.written':
    'До «{title}» записано {count, plural, one {# зміну} few {# зміни} many {# змін} other {# зміни}}. Це можна скасувати.',
  'compare.refused': 'У «{title}» тим часом хтось змінив, і тому не записано: {fields}. Порівняйте ще раз, щоб побачити.',
  'compare.settle': 'Улагоджено: перемістити інший текст до кошика',
  'compare.which': 'Порівняти «{title}» з',
  'compare.side-by-side': 'Взяти частини',
  'conflict.words':
    'Це інший текст нотатки, яку два комп’ютери чи дві програми змінили водночас. Порівняйте обидва, візьміть правильне й перемістіть цей до кошика.',
  'conflict.compare': 'Порівняти обидва',
} satisfies Words<typeof english>
