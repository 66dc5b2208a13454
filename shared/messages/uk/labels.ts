import type { labels as english } from '../en/labels.ts'
import type { Words } from '../words.ts'

/** Що зроблено з нотатками, як це називають скасування та історія, і що з ними саме відбувається. */
export const labels = {
  'note.kind':
    '«{title}»: тепер {to, select, claim {твердження} person {особа} place {місце} organisation {організація} event {подія} source {джерело} other {сторінка}} (було: {from, select, claim {твердження} person {особа} place {місце} organisation {організація} event {подія} source {джерело} other {сторінка}})',
  'note.tag':
    '{count, plural, =1 {Мітка «{tag}» для «{title}»} one {Мітка «{tag}» для # нотатки} few {Мітка «{tag}» для # нотаток} many {Мітка «{tag}» для # нотаток} other {Мітка «{tag}» для # нотатки}}',
  'note.untag':
    '{count, plural, =1 {Зняття мітки «{tag}» з «{title}»} one {Зняття мітки «{tag}» з # нотатки} few {Зняття мітки «{tag}» з # нотаток} many {Зняття мітки «{tag}» з # нотаток} other {Зняття мітки «{tag}» з # нотатки}}',
  'note.words':
    'Заміна слів «{words}» на «{title}» у {count, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}',
  'note.replace': 'Заміна «{find}» на «{put}» у {count, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}',
  'note.take-away': 'Вилучення «{find}» із {count, plural, one {# нотатки} few {# нотаток} many {# нотаток} other {# нотатки}}',

  'link.mentions': 'Посилання на «{title}» там, де її згадано',
  'link.own-mentions': 'Посилання з назв у «{title}»',

  'task.find-words': 'Пошук слів «{words}»',
  'task.change-words': 'Заміна слів «{words}»',
  'task.find-unlinked': 'Пошук текстів, де згадано «{title}»',
  'task.link-unlinked': 'Створення посилань на «{title}»',
} satisfies Words<typeof english>
