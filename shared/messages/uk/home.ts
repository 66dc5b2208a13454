import type { home as english } from '../en/home.ts'
import type { Words } from '../words.ts'

/** Початкова сторінка. */
export const home = {
  'command.go.home': 'Початкова сторінка',
  'sidebar.home': 'Початок',
  'home.hint': 'Що відкрите, що чекає на когось і що було під рукою.',
  'home.all': 'Усе',
  'home.all-of': 'Усе: {what}',
  'home.unverified': 'Неперевірені твердження',
  'home.no-unverified': 'Кожне твердження вже хтось розглянув.',
  'home.questions': 'Відкриті питання',
  'home.conflicts': 'Конфлікти',
  'home.problems': 'Щось не вдалося прочитати, або воно прийшло з іншої програми. Показані нотатки цілі.',
  'home.candidates':
    '{count, plural, one {може означати # нотатку} few {може означати # нотатки} many {може означати # нотаток} other {може означати # нотатки}}',
  'home.any': 'Будь-яка нотатка',
  'home.another': 'Інша',
} as const satisfies Words<typeof english>
