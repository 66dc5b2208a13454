import type { replace as english } from '../en/replace.ts'
import type { Words } from '../words.ts'

/** Заміна слів у багатьох нотатках. */
export const replace = {
  'command.edit.replace': 'Замінити в нотатках',

  'task.replace-find': 'Пошук слів для заміни',
  'task.replace': 'Заміна слів',

  'replace.title': 'Замінити в нотатках',
  'replace.find': 'Знайти',
  'replace.put': 'Замінити на',
  'replace.put-nothing': 'Нічого: знайдене буде прибрано.',
  'replace.matchCase': 'З великими літерами',
  'replace.wholeWords': 'Цілі слова',
  'replace.reach': 'Де в нотатці',
  'replace.reach-text': 'Текст',
  'replace.reach-names': 'Заголовки й інші назви',
  'replace.reach-fields': 'Поля',
  'replace.names-hint': 'Замінений заголовок не лишається іншою назвою. Посилання й далі ведуть туди, куди ведуть.',
  'replace.fields-hint':
    'Прості слова: ролі, примітки, причини, відкриті питання. Дати, кількості, цитати, збережені тексти, журнали й назви нотаток, на які є посилання, лишаються як є.',
  'replace.which': 'У яких нотатках',
  'replace.chosen': '{count, plural, one {# вибрана нотатка} few {# вибрані нотатки} many {# вибраних нотаток} other {# вибраної нотатки}}',
  'replace.listed':
    '{count, plural, one {# нотатка цього списку} few {# нотатки цього списку} many {# нотаток цього списку} other {# нотатки цього списку}}',
  'replace.all-notes': 'Усі нотатки',
  'replace.no-find': 'Наберіть, що знайти; кожне місце буде показано, перш ніж щось зміниться.',
  'replace.half': 'Тут половина символу, її не можна зберегти. Наберіть його ще раз.',
  'replace.same': 'Саме це там уже й стоїть.',
  'replace.nowhere': 'Виберіть, де в нотатці шукати.',
  'replace.looking': 'Перегляд нотаток…',
  'replace.stopped': 'Зупинено. Нічого не змінено.',
  'replace.forgotten': 'Пошук був надто давно. Нічого не змінено; пошукайте ще раз.',
  'replace.none': 'Місця, яке можна змінити, не знайдено.',
  'replace.found':
    '{places, plural, one {# місце} few {# місця} many {# місць} other {# місця}} в {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}',
  'replace.kept':
    '{count, plural, one {Ще # місце лишається як є} few {Ще # місця лишаються як є} many {Ще # місць лишаються як є} other {Ще # місця лишаються як є}}: у коді, в адресах, у тому, куди ведуть посилання, або тому, що заміна зіпсувала б посилання чи порушила правило.',
  'replace.places': 'Місця для заміни',
  'replace.ticked': '{ticked, number} з {count, number}',
  'replace.tick-none': 'Жодного',
  'replace.tick-all': 'Усі',
  'replace.do': 'Замінити {count, plural, one {# місце} few {# місця} many {# місць} other {# місця}}',
  'replace.done':
    'Замінено {places, plural, one {# місце} few {# місця} many {# місць} other {# місця}} в {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}.{left, plural, =0 {} one { # місце тим часом змінилося й лишилося як було.} few { # місця тим часом змінилися й лишилися як були.} many { # місць тим часом змінилися й лишилися як були.} other { # місця тим часом змінилися й лишилися як були.}}',
} satisfies Words<typeof english>
