import type { values as english } from '../en/values.ts'
import type { Words } from '../words.ts'

/** Значення полів: як їх показують і пишуть. */
export const values = {
  'value.number': '{value, number}',
  'value.position': '{latitude}, {longitude}',
  'value.radius': '± {metres, number} м',
  'value.radius-km': '± {kilometres, number} км',

  'position.latitude': 'Широта',
  'position.longitude': 'Довгота',
  'position.radius': 'Похибка (м)',

  'quantity.exactly': '{least, number} {unit}',
  'quantity.between': '{least, number}–{most, number} {unit}',
  'quantity.least': 'щонайменше {least, number} {unit}',
  'quantity.most': 'щонайбільше {most, number} {unit}',
  'quantity.words-label': 'Словами',
  'quantity.least-label': 'Щонайменше',
  'quantity.most-label': 'Щонайбільше',
  'quantity.unit-label': 'Одиниця',
  'quantity.of-label': 'Що виміряно',

  'span.label': 'Що означає проміжок',
  'span.unsaid': 'не сказано',
  'span.throughout': 'увесь час',
  'span.within': 'у якийсь момент',

  'date.hint': 'весна 2022, близько 5 травня, до жовтня…',

  'words.hint': 'Наберіть слово й натисніть Enter',

  'ref.hint': 'Назва нотатки',
  'ref.loose': 'Жодної нотатки з цією назвою ще не пов’язано',
  'ref.open': 'Відкрити «{title}»',
  'ref.clear': 'Очистити «{title}»',
  'ref.titled': 'Її заголовок: {title}',

  'relation.from': 'від',
  'relation.until': 'до',
  'relation.both-ends': '{title} → {type} → {target}. Там буде показано: {inverse} {title}',

  'statusLog.becomes': 'Новий статус',
  'statusLog.change': 'Змінити на…',
  'statusLog.reason': 'Чому? (запишеться до журналу)',
  'statusLog.record': 'Записати',

  'list.item': '{list}, {number}',
  'list.add': 'Додати до «{list}»',
  'list.remove': 'Прибрати «{what}»',
  'list.added': '{list}: новий елемент, номер {number}. Напишіть щось, щоб він лишився.',
  'list.removed': 'Прибрано: {what}',
  'list.moved': '«{what}» тепер номер {number} з {count}',
  'list.rise': 'Пересунути «{what}» вгору',
  'list.fall': 'Пересунути «{what}» вниз',
  'list.hidden': 'Не показано ще {count, plural, one {# елемент} few {# елементи} many {# елементів} other {# елемента}}.',
  'list.show-more': 'Показати ще {count, number}',
  'list.show-all': 'Показати всі {count, number}',

  'listed.hint': 'Виберіть або наберіть',

  'property.name': 'Назва нової властивості',
  'property.taken': 'Властивість із такою назвою вже є.',
  'property.type': 'Що містить «{name}»',
  'property.is.words': 'Слова',
  'property.is.number': 'Число',
  'property.is.truth': 'Так або ні',
  'property.is.list': 'Список, по одному в рядку',
  'property.is.json': 'JSON',
  'property.yes': 'Так',
  'property.no': 'Ні',
  'property.not.number': 'Не число: збережено як слова.',
  'property.not.json': 'Не JSON: збережено як слова.',
} satisfies Words<typeof english>
