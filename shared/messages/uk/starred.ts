import type { starred as english } from '../en/starred.ts'
import type { Words } from '../words.ts'

/** Нотатки із зіркою. */
export const starred = {
  'note.star':
    '{count, plural, =1 {Зірка для «{title}»} one {Зірка для # нотатки} few {Зірка для # нотаток} many {Зірка для # нотаток} other {Зірка для # нотатки}}',
  'note.unstar':
    '{count, plural, =1 {Зняття зірки з «{title}»} one {Зняття зірки з # нотатки} few {Зняття зірки з # нотаток} many {Зняття зірки з # нотаток} other {Зняття зірки з # нотатки}}',
  'command.note.star': 'Позначити зіркою',
  'command.note.unstar': 'Зняти зірку',
  'command.list.star': 'Позначити вибрані нотатки зіркою',
  'command.list.unstar': 'Зняти зірку з вибраних нотаток',
  'field.starred': 'Із зіркою',
  'starred.title': 'Із зіркою',
  'starred.one': 'Із зіркою',
  'starred.all': 'Усі {count, number}',
  'selection.starred':
    'Зірку тепер {count, plural, one {має # нотатка} few {мають # нотатки} many {мають # нотаток} other {мають # нотатки}}.',
  'selection.unstarred': 'Зірку знято з {count, plural, one {# нотатки} few {# нотаток} many {# нотаток} other {# нотатки}}.',
} satisfies Words<typeof english>
