import type { guide as english } from '../en/guide.ts'
import type { Words } from '../words.ts'

/** Посібник; його розділи англійською. */
export const guide = {
  'command.look.guide': 'Посібник (англійською)',
  'guide.title': 'Посібник (англійською)',
  'guide.chapters': 'Розділи посібника',
  'guide.turn': 'Попередній і наступний розділи',
  'guide.previous': '← {title}',
  'guide.next': '{title} →',
  'guide.gone': 'У посібнику немає такого розділу. Відкрийте його знову з меню.',
} as const satisfies Words<typeof english>
