import type { desktop as english } from '../en/desktop.ts'
import type { Words } from '../words.ts'

/** Що каже програма поза сторінками своїх вікон. */
export const desktop = {
  'desktop.close-window': 'Закрити вікно',
  'desktop.quit': 'Вийти з Ascertain',
  'desktop.cut': 'Вирізати',
  'desktop.copy': 'Копіювати',
  'desktop.paste': 'Вставити',
  'desktop.paste-plain': 'Вставити як простий текст',
  'desktop.select-all': 'Вибрати все',
  'desktop.zoom-reset': 'Справжній розмір',
  'desktop.zoom-in': 'Більше',
  'desktop.zoom-out': 'Менше',
  'desktop.full-screen': 'На весь екран',
  'desktop.developer': 'Засоби розробника',
  'desktop.open-link': 'Відкрити посилання зовні…',
  'desktop.copy-link': 'Копіювати адресу посилання',
  'desktop.cancel': 'Скасувати',
  'desktop.outside': 'Відкрити цю адресу поза Ascertain?',
  'desktop.outside.open': 'Відкрити',
  'desktop.unsaved': 'Не все набране збережено',
  'desktop.unsaved.detail':
    'У вікні ще є текст, якого не вдалося зберегти; чому — сказано в його рядку стану. Якщо закрити вікно, цей текст пропаде.',
  'desktop.unsaved.stay': 'Не закривати',
  'desktop.unsaved.close': 'Закрити і втратити текст',
  'desktop.page-gone': 'Вікно перестало працювати',
  'desktop.page-gone.detail': 'Усе, що було позначено як збережене, є у сховищі. Вікно можна показати знову.',
  'desktop.pick.open-vault': 'Виберіть папку сховища',
  'desktop.pick.new-vault': 'Виберіть порожню папку для нового сховища',
  'desktop.pick.second-backup': 'Виберіть папку для других резервних копій',
  'desktop.unknown-vault': 'Сховище цього посилання тут не відоме',
  'desktop.unknown-vault.detail':
    'Посилання веде до нотатки сховища, якого на цьому комп’ютері ще не відкривали. Відкрийте його один раз і перейдіть за посиланням знову.',
  'desktop.failed': 'Ascertain не вдалося запустити. Усе збережене ціле.',
  'desktop.page-gone.again': 'Показати знову',
} satisfies Words<typeof english>
