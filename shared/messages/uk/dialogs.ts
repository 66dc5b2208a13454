import type { dialogs as english } from '../en/dialogs.ts'
import type { Words } from '../words.ts'

/** Діалоги, де нотатки створюють, об’єднують та експортують. */
export const dialogs = {
  'newNote.title': 'Нова нотатка',
  'newNote.kind': 'Різновид',
  'newNote.statement': 'Твердження',
  'newNote.near': 'Уже є:',
  'newNote.make': 'Створити',

  'merge.title': 'Приєднати до «{title}»',
  'merge.hint': 'Яка нотатка — те саме, що «{title}»? Її буде приєднано до цієї.',
  'merge.words':
    '«{other}» буде приєднано до «{title}»: назви, посилання, зв’язки й текст перейдуть сюди, і кожне посилання на неї вестиме сюди. Це можна скасувати, а згодом — відокремити нотатку знову.',
  'merge.another': 'Інша',
  'merge.do': 'Приєднати',
  'merge.done': '«{other}» тепер частина «{title}».',
  'merge.take-out': 'Відокремити знову',
  'merge.taken-out': '«{title}» знову окрема нотатка.',
  'merge.taken-out-but': '«{title}» знову окрема нотатка. Відтоді змінено, тому лишається й тут: {kept}',
  'merge.linkers':
    '{count, plural, =0 {Жодна нотатка зараз не посилається на «{other}»; посилання} one {# нотатка зараз посилається на «{other}»; ці посилання} few {# нотатки зараз посилаються на «{other}»; ці посилання} many {# нотаток зараз посилаються на «{other}»; ці посилання} other {# нотатки зараз посилаються на «{other}»; ці посилання}} вестимуть сюди.',
  'merge.swap': 'Натомість лишити «{other}»',
  'merge.side-by-side': 'Обидві нотатки й що з них вийде',
  'merge.field': 'Поле',
  'merge.stays': 'Ця нотатка лишається',
  'merge.goes': 'Цю буде приєднано',
  'merge.comes': 'Об’єднана нотатка',
  'merge.take-out-what': 'Знову відокремити «{title}»',
  'merge.apart': 'Знову відокремити «{title}»?',
  'merge.apart-words':
    '«{title}» стане окремою нотаткою, якою була до об’єднання, і посилання, що означали її, знову вестимуть до неї. «{from}» втратить те, що від неї дістала, і збереже все, що написано відтоді.',
  'merge.leaves': 'Що піде з «{title}»',
  'merge.kept': 'Відтоді змінено, тому лишається в обох: {fields}',

  'export.title': 'Експорт як Markdown',
  'export.what': 'Що',
  'export.note': 'Ця нотатка',
  'export.around': 'Ця нотатка й усі, що посилаються на неї',
  'export.vault': 'Усе сховище',
  'export.kind': '{kinds}',
  'export.links': 'Посилання',
  'export.do': 'Експортувати',
  'export.done':
    'Експортовано {count, plural, one {# нотатку} few {# нотатки} many {# нотаток} other {# нотатки}}{remarks, plural, =0 {} one {, у звіті # зауваження} few {, у звіті # зауваження} many {, у звіті # зауважень} other {, у звіті # зауваження}}.',
  'export.chosen':
    '{count, plural, one {# нотатка, вибрана} few {# нотатки, вибрані} many {# нотаток, вибраних} other {# нотатки, вибрані}} у списку',
  'export.trash-too': 'Разом із нотатками в кошику ({count, number})',
  'export.who': 'Імена тих, хто писав, як вони записані в журналах',
  'export.who-hint': 'Не беріть їх, якщо файл піде до інших.',
  'export.counts':
    '{notes, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}, {attachments, plural, one {# вкладення} few {# вкладення} many {# вкладень} other {# вкладення}}',
  'export.attachment-size': 'Вкладення: {kilobytes, number} кБ',
  'export.remarks': 'Що не експортовано або експортовано під іншою назвою',
  'export.more-remarks': 'і ще {count, number}, у маніфесті в архіві',
} satisfies Words<typeof english>
