import type { templates as english } from '../en/templates.ts'
import type { Words } from '../words.ts'

/** Нотатки, за зразком яких створюються нові. */
export const templates = {
  'field.template': 'Шаблон',
  'choice.template.no': 'Ні',
  'choice.template.kind': 'Для нових нотаток цього виду',
  'choice.template.day': 'Для сторінки кожного дня',
  'template.none': 'Без шаблону',
  'template.title': 'Шаблони',
  'template.hint':
    'Шаблон — така сама нотатка, як інші: позначте це в її формі, у розділі «Назви та зв’язки». Нова нотатка має її текст, мітки й поля; {title}, {date} і {time} у них стають її назвою і миттю, коли її створено.',
  'template.label': 'Назва шаблону',
  'block.template': 'Текст шаблону',
  'command.note.template': 'Вставити шаблон',
  'template.banner':
    'Нові нотатки створюються за зразком цієї. {title}, {date} і {time} у ній стають назвою кожної і миттю, коли її створено.',
} as const satisfies Words<typeof english>
