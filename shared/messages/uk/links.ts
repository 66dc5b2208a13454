import type { links as english } from '../en/links.ts'
import type { Words } from '../words.ts'

/** Посилання, куди вони ведуть, і назви без нотатки. */
export const links = {
  'gone.trashed': '«{title}» лежить у кошику',
  'gone.deleted': '«{title}» вилучено назавжди',
  'gone.unreadable': '«{title}» не вдалося прочитати з диска',
  'gone.undone': 'Створення «{title}» скасовано',
  'gone.trashed.short': '(у кошику)',
  'gone.deleted.short': '(вилучено)',
  'gone.unreadable.short': '(не читається)',
  'gone.undone.short': '(скасовано)',

  'link.unresolved': 'Нотатки з назвою «{target}» ще немає. Натисніть, щоб створити.',
  'link.ambiguous': 'Назву «{target}» мають кілька нотаток. Натисніть, щоб сказати, про яку йдеться.',
  'link.which': 'Про яку нотатку «{target}» тут ідеться?',
  'link.make': 'Створити «{target}» як',
  'link.made': 'Створено «{title}»; посилання з такою назвою тепер ведуть туди.',
  'link.insert': 'Посилання на нотатку',

  'picker.label': 'Знайти нотатку',
  'picker.hint': 'Назва нотатки…',
  'picker.empty': 'Наберіть назву нотатки.',
  'picker.none': 'Такої назви немає.',
  'picker.make': '{kind}: створити «{title}»',

  'loose.unresolved-hint':
    'Назви в текстах, яких ще не має жодна нотатка. Створіть нотатку — і кожне посилання з цією назвою вестиме до неї.',
  'loose.ambiguous-hint': 'Назви, які мають кілька нотаток. Скажіть для кожного тексту, про яку з них ідеться.',
  'loose.unresolved-none': 'Кожне посилання кудись веде',
  'loose.ambiguous-none': 'Неоднозначних посилань немає',
  'loose.uses': '{count, plural, one {# раз} few {# рази} many {# разів} other {# раза}}',
  'loose.more-uses': 'і ще {count, number}',
  'loose.make': 'Створити…',
  'loose.means': 'означає',

  'mentions.link': 'Послатися',
  'mentions.link-what': 'Зробити «{words}» посиланням на «{title}»',
  'mentions.link-all': 'Послатися з усіх назв, які має лише одна нотатка',
  'mentions.linked':
    '{count, plural, =0 {Посилань зробити не вдалося: між словами стоять знаки розмітки.} one {# назва стала посиланням.} few {# назви стали посиланнями.} many {# назв стали посиланнями.} other {# назви стали посиланнями.}}',
  'mentions.look': 'Пошукати',
  'mentions.looking': 'Читання інших текстів…',
  'mentions.linking': 'Створення посилань…',
  'mentions.nowhere': 'Жоден інший текст не згадує її без посилання.',
  'mentions.link-all-in': 'Послатися з усіх ({count, number})',
  'mentions.link-in': 'Послатися з «{title}»',
  'mentions.linked-in':
    '{count, plural, =0 {Посилань зробити не вдалося: між словами стоять знаки розмітки.} one {Зроблено ще # посилання.} few {Зроблено ще # посилання, у {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}.} many {Зроблено ще # посилань, у {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}.} other {Зроблено ще # посилання, у {notes, plural, one {# нотатці} few {# нотатках} many {# нотатках} other {# нотатки}}.}}',
  'mentions.unsure': 'Так само названо й інші нотатки; «Послатися з усіх» цю пропускає.',
} satisfies Words<typeof english>
