import type { window as english } from '../en/window.ts'
import type { Words } from '../words.ts'

/** Що стоїть довкола всього: саме вікно, рядок стану, сеанс. */
export const window = {
  'window.name': 'Ascertain',
  'window.loading': 'Завантаження…',
  'window.again': 'Спробувати ще раз',
  'window.close': 'Закрити',
  'window.cancel': 'Скасувати',
  'window.layers': 'Меню й діалоги',
  'window.skip': 'Перейти до нотатки',
  'window.note': 'Нотатка',
  'window.choose-empty': 'Це сховище порожнє. Створіть першу нотатку; решта виросте з її посилань.',
  'window.last-changed': 'Нещодавно змінені',
  'window.nowhere': 'За цією адресою нічого немає',
  'window.nowhere-hint': 'Продовжуйте зі списку збоку. Нічого не змінено.',
  'window.broke': 'Це вікно схибило',
  'window.broke-hint': 'Усе, що ви написали, збережено або ще тут. Щоб продовжити, намалюйте вікно знову.',
  'window.draw-anew': 'Намалювати вікно знову',
  'window.bug': 'Щось зламалося в самій програмі. Збереженого не змінено.',
  'window.unreachable': 'Програма не відповідає. Набране лишається тут; щойно програма повернеться, воно збережеться.',
  'window.merged-words': 'Хтось змінив ті самі слова в іншому вікні. Лишаються обидва варіанти: ваш позначено так: {mark}.',
  'window.refused-field': 'Поле «{field}» тим часом змінено в іншому вікні; показано, яким воно є там. Ви набрали: {typed}',

  'session.ended': 'Цей сеанс завершився',
  'session.ended-hint':
    'Програму закрито, або вона відкрила це вікно для когось іншого. Усе, що було позначено як збережене, є на диску. Щоб продовжити, запустіть Ascertain знову; це вікно можна закрити.',
  'session.ended-unsaved':
    'Програму закрито, або вона відкрила це вікно для когось іншого. Останнього з набраного не збережено: скопіюйте його звідси, перш ніж закрити вікно, і запустіть Ascertain знову, щоб продовжити.',

  'status.saved': 'Збережено',
  'status.writing': 'Пишете…',
  'status.saving': 'Збереження…',
  'status.failed': 'Не збережено: {why}',
  'status.not-saved': 'Не збережено. Лишається тут, доки не вдасться зберегти.',
  'status.show': 'Показати',
  'status.notes': '{count, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}',
  'status.task': '{label} ({done, number} з {total, number})',
  'status.cancel': 'Зупинити: {label}',
  'status.read-only': 'Сховище не приймає змін: {reason}',
  'status.core-down': 'Зупинено: {why}',

  'undo.done': 'Скасовано: {what}',
  'redo.done': 'Повторено: {what}',

  'steps.hint': 'Кожен крок можна скасувати окремо; зроблене після нього лишається. Скасоване можна повторити.',
  'steps.none': 'У цьому вікні, відколи запущено програму, нічого не зроблено. Давніший стан нотатки є серед її версій.',
  'steps.take-back': 'Скасувати',
  'steps.take-back-what': 'Скасувати: {what}',
} satisfies Words<typeof english>
