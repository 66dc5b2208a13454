import type { rename as english } from '../en/rename.ts'
import type { Words } from '../words.ts'

/** Інші заголовки, слова, що кажуть давній, та інші різновиди. */
export const rename = {
  'command.note.rename': 'Перейменувати',
  'command.note.kind': 'Змінити різновид',

  'rename.title': 'Перейменувати «{title}»',
  'rename.new': 'Новий заголовок',
  'rename.keep': 'Лишити «{title}» іншою назвою, щоб за нею й далі можна було знайти',
  'rename.same-name':
    'Так само названо інші нотатки. Посилання й далі вестимуть туди, куди ведуть; нове посилання з цією назвою спитає, про яку йдеться.',
  'rename.do': 'Перейменувати',
  'rename.done': '«{title}» тепер називається «{to}».',
  'rename.looking': 'Пошук «{words}» в інших текстах…',
  'rename.words-title': '«{words}» в інших текстах',
  'rename.none': 'Слів «{words}» немає в жодному тексті.',
  'rename.found':
    '«{words}» є у {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}: {links, plural, =0 {посилань немає} one {# посилання} few {# посилання} many {# посилань} other {# посилання}}, {mentions, plural, =0 {просто словами — ніде} one {просто словами — # раз} few {просто словами — # рази} many {просто словами — # разів} other {просто словами — # раза}}{fields, plural, =0 {} one {, # поле} few {, # поля} many {, # полів} other {, # поля}}. Посилання в кожному разі ведуть до «{title}»; тут можна змінити, як вони читаються.',
  'rename.mentions': 'Також там, де це просто слова ({count, plural, one {# місце} few {# місця} many {# місць} other {# місця}})',
  'rename.mentions-hint': 'Можливо, йдеться про когось іншого з таким ім’ям: перегляньте місця нижче.',
  'rename.places': 'Нотатки, у яких зміняться слова',
  'rename.more-places': 'і ще {count, number} у цій нотатці',
  'rename.more-notes': 'і ще {count, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}, змінені так само',
  'rename.leave': 'Лишити як є',
  'rename.change': 'Змінити слова в {count, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}',
  'rename.changed':
    'Слова змінено в {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}} ({links, plural, =0 {посилань немає} one {# посилання} few {# посилання} many {# посилань} other {# посилання}}, {mentions, plural, =0 {просто словами — ніде} one {# місце просто словами} few {# місця просто словами} many {# місць просто словами} other {# місця просто словами}}{fields, plural, =0 {} one {, # поле} few {, # поля} many {, # полів} other {, # поля}}). Це можна скасувати.',

  'kind.title': 'Змінити різновид «{title}»',
  'kind.choose': 'Стане такою:',
  'kind.stays': 'Заголовок, текст, мітки, назви, зв’язки й вкладення лишаються, і кожне посилання на неї теж.',
  'kind.kept': 'Поля, що лишаються: {fields}',
  'kind.aside':
    'Поля, яких {kind, select, claim {твердження} person {особа} place {місце} organisation {організація} event {подія} source {джерело} other {сторінка}} не має: {fields}. Вони зберігаються серед інших властивостей і повернуться, коли ви зміните різновид назад.',
  'kind.back': 'Поля, що раніше були відкладені й повертаються: {fields}',
  'kind.do': 'Змінити різновид',
  'kind.done':
    '«{title}» тепер {kind, select, claim {твердження} person {особа} place {місце} organisation {організація} event {подія} source {джерело} other {сторінка}}.',
} satisfies Words<typeof english>
