import type { cli as english } from '../en/cli.ts'
import type { Words } from '../words.ts'

/** Що каже командний рядок. Назви команд і параметрів усіма мовами однакові. */
export const cli = {
  'cli.help': `Ascertain — база знань про людей, місця й твердження.

  ascertain new FOLDER [--sample] [--name NAME]
      створює сховище, з --sample — таке, де є на що подивитися
  ascertain export VAULT FOLDER [--kind KIND | --note ID …] [--links wiki|markdown] [--trashed] [--who] [--force]
      записує нотатки як файли Markdown до порожньої папки або поверх попереднього експорту цього сховища, якого ніхто не змінив;
      --trashed: також нотатки з кошика; --who: з іменами тих, хто писав; --force: до будь-якої папки, зберігаючи чуже
  ascertain search VAULT QUERY … [--limit NUMBER]
      називає нотатки, яких просить запит, найкращі спершу: слова, "фрази", OR, -без, початок*, kind:person, by:"Міністерство оборони", happened:2022 …
  ascertain check VAULT
      читає все й каже, що негаразд
  ascertain restore VAULT [BACKUP] [--list]
      повертає те, що в резервній копії (найновішій, якщо жодної не названо) інакше; нотатки, створені пізніше, лишаються
  ascertain info VAULT
      каже, що є у сховищі
  ascertain --help | --version

З --language en або --language uk програма говорить цією мовою, хоч би яка була мова системи.
З --json кожна команда відповідає одним значенням JSON на стандартний вивід.
Завершується з кодом 0: зроблено, 1: не вдалося, 2: не зрозуміло, 3: сховище відкрито деінде, 4: перевірка знайшла вади, 130: зупинено через Ctrl-C.`,
  'cli.version': '{version}',
  'cli.progress': '{percent} %',
  'cli.cancelled': 'Зупинено. Усе, що було, лишилося як було.',
  'cli.unknown-command': 'Команди «{command}» немає. Які є, показує ascertain --help. Нічого не змінено.',
  'cli.bad-option': '{option}: не зрозуміло. Параметри показує ascertain --help. Нічого не змінено.',
  'cli.not-for': 'Команда «{command}» не має параметра {option}. Параметри показує ascertain --help. Нічого не змінено.',
  'cli.usage.new': 'Назвіть одну папку для сховища: ascertain new FOLDER. Нічого не створено.',
  'cli.usage.export': 'Назвіть сховище й одну папку, куди записати: ascertain export VAULT FOLDER. Нічого не записано.',
  'cli.usage.check': 'Назвіть одне сховище: ascertain check VAULT.',
  'cli.usage.restore': 'Назвіть одне сховище і, якщо бажаєте, резервну копію: ascertain restore VAULT [BACKUP]. Нічого не змінено.',
  'cli.usage.search': 'Назвіть одне сховище й те, що шукати: ascertain search VAULT QUERY.',
  'cli.not-limit': '«{limit}» — не число від 1 до {most, number}.',
  'cli.search.row': '{kind}  {title}  ({id})',
  'cli.search.total':
    '{count, plural, =0 {Нічого не знайдено.} one {Знайдено {count, number} нотатку, показано {shown, number}.} few {Знайдено {count, number} нотатки, показано {shown, number}.} many {Знайдено {count, number} нотаток, показано {shown, number}.} other {Знайдено {count, number} нотатки, показано {shown, number}.}}',
  'cli.usage.info': 'Назвіть одне сховище: ascertain info VAULT.',
  'cli.not-kind': 'Різновиду «{kind}» немає. Є claim, person, place, organisation, event, source і page. Нічого не записано.',
  'cli.not-note':
    '«{id}» — не ідентифікатор нотатки: той має 26 літер і цифр, його показано серед відомостей про нотатку. Нічого не записано.',
  'cli.not-links': 'Посилання записують як «wiki» або «markdown», а не як «{links}». Нічого не записано.',
  'cli.kind-or-notes': 'Виберіть або різновид, або нотатки. Нічого не записано.',
  'cli.more':
    'І ще {count, plural, one {# зауваження} few {# зауваження} many {# зауважень} other {# зауваження}}: усі вони у файлі ascertain-export.json у папці.',

  'cli.new.done':
    'Створено сховище «{name}» у папці {folder}{notes, plural, =0 {} one {, у ньому # нотатка} few {, у ньому # нотатки} many {, у ньому # нотаток} other {, у ньому # нотатки}}.',
  'cli.export.no-note': 'У сховищі немає нотатки {id}. Нічого не записано.',
  'cli.export.done':
    'До папки {folder} записано {notes, plural, one {# нотатку} few {# нотатки} many {# нотаток} other {# нотатки}} і {attachments, plural, one {# вкладення} few {# вкладення} many {# вкладень} other {# вкладення}}.',
  'cli.export.kind':
    '  {count, number} {kind, select, claim {{count, plural, one {твердження} few {твердження} many {тверджень} other {твердження}}} person {{count, plural, one {особа} few {особи} many {осіб} other {особи}}} place {{count, plural, one {місце} few {місця} many {місць} other {місця}}} organisation {{count, plural, one {організація} few {організації} many {організацій} other {організації}}} event {{count, plural, one {подія} few {події} many {подій} other {події}}} source {{count, plural, one {джерело} few {джерела} many {джерел} other {джерела}}} page {{count, plural, one {сторінка} few {сторінки} many {сторінок} other {сторінки}}} other {{kind}}}',
  'cli.check.notes':
    '{notes, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}, з них у кошику {trashed, number}',
  'cli.check.links':
    '{links, plural, one {# посилання} few {# посилання} many {# посилань} other {# посилання}}: без нотатки {unresolved, number}, неоднозначних {ambiguous, number}, до вилученого {gone, number}',
  'cli.check.rest':
    '{files, plural, one {# вкладення} few {# вкладення} many {# вкладень} other {# вкладення}}, з них не вжито {unused, number}; {entries, plural, one {# крок} few {# кроки} many {# кроків} other {# кроку}} історії',
  'cli.check.sound': 'Усе гаразд.',
  'cli.check.problems':
    '{count, plural, one {Негаразд # річ} few {Негаразд # речі} many {Негаразд # речей} other {Негаразд # речі}}; решта ціла.',
  'cli.restore.none': 'Сховище ще не має резервної копії.',
  'cli.restore.backup':
    '{name}: {at}, {notes, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}{place, select, second {, у другому місці} other {}}',
  'cli.restore.no-such': 'Сховище не має резервної копії «{name}». Нічого не змінено. Які є, показує ascertain restore VAULT --list.',
  'cli.restore.done':
    'З резервної копії {name} повернуто {count, plural, one {# нотатку} few {# нотатки} many {# нотаток} other {# нотатки}}. Попередній стан — у резервній копії {before}.',
  'cli.info.vault': '«{name}» у папці {folder}, створено {made}, ідентифікатор {id}',
  'cli.info.notes': '{notes, plural, one {# нотатка} few {# нотатки} many {# нотаток} other {# нотатки}}, з них у кошику {trashed, number}',
  'cli.info.backups':
    '{count, plural, one {# резервна копія} few {# резервні копії} many {# резервних копій} other {# резервної копії}}, остання: {last}',
  'cli.info.problems':
    'Під час відкриття знайдено {count, plural, one {# ваду} few {# вади} many {# вад} other {# вади}}: їх показує ascertain check.',
} satisfies Words<typeof english>
