import type { palette as english } from '../en/palette.ts'
import type { Words } from '../words.ts'

/** Палітра, назви меню й довідка про клавіші. */
export const palette = {
  'palette.title': 'Знайти або зробити',
  'palette.label': 'Знайти нотатку або команду',
  'palette.hint': 'Заголовок, інша назва або команда…',
  'palette.count': '{count, plural, =0 {Нічого не знайдено} one {# рядок} few {# рядки} many {# рядків} other {# рядка}}',
  'palette.foot': 'Enter відкриває або виконує · {keys} відкриває в новій вкладці · Shift+Enter створює: {kind} з таким заголовком',
  'palette.foot-read-only': 'Enter відкриває або виконує · {keys} відкриває в новій вкладці',
  'palette.search': 'Шукати «{query}» в усіх текстах',
  'palette.make-another': '{kind}: створити ще одну нотатку «{title}»',
  'capture.inbox': 'Вхідні',
  'capture.line': 'Рядок',
  'capture.hint': 'Enter дописує його в кінець сторінки «{title}».',
  'capture.done': 'Записано на сторінку «{title}».',
  'menu.vault': 'Сховище',
  'menu.note': 'Нотатка',
  'menu.edit': 'Редагування',
  'menu.go': 'Перехід',
  'menu.tabs': 'Вкладки',
  'menu.look': 'Вигляд',
  'menu.fields': 'Де пишуть',
  'keys.search': 'Назва команди або клавіші',
  'keys.none': 'Команди з такою назвою немає.',
  'command.go.palette': 'Знайти нотатку або команду',
  'fieldKey.link': 'Послатися на нотатку (у тексті)',
  'fieldKey.add': 'Наступний елемент списку',
  'fieldKey.move': 'Пересунути елемент списку вгору або вниз',
  'fieldKey.remove': 'Прибрати елемент списку',
  'fieldKey.make': 'Створити нотатку з набраного (у палітрі)',
} satisfies Words<typeof english>
