import type { dates as english } from '../en/dates.ts'
import type { Words } from '../words.ts'

/** Дати словами. Після «близько» і «з» дата стоїть у родовому відмінку, в решті — в називному. */
export const dates = {
  'date.about': 'близько {date}',
  'date.perhaps': 'можливо, {date}',
  'date.perhaps-about': 'можливо, близько {date}',
  'date.until': 'по {date}',
  'date.since': 'з {date}',
  'date.between': '{from} — {until}',
  'date.season.spring': 'весна {year}',
  'date.season.summer': 'літо {year}',
  'date.season.autumn': 'осінь {year}',
  'date.season.winter': 'зима {year}/{next}',
  'date.decade': '{year}-ті роки',
  'date.century':
    '{number, select, 1 {I} 2 {II} 3 {III} 4 {IV} 5 {V} 6 {VI} 7 {VII} 8 {VIII} 9 {IX} 10 {X} 11 {XI} 12 {XII} 13 {XIII} 14 {XIV} 15 {XV} 16 {XVI} 17 {XVII} 18 {XVIII} 19 {XIX} 20 {XX} 21 {XXI} other {{number}}} століття',
  'date.bc': '{year} до н. е.',
  'date.ad': '{year} н. е.',
  'date.understood-as': 'Зрозуміло як: {words}',
  'date.understood-days': 'Зрозуміло як: {words}: {days}',
  'date.no-year': 'Зрозуміло як: {words}, рік не названо. Допишіть рік, якщо він відомий.',
  'date.problem.year': 'Збережено, як набрано. Щоб це була дата, бракує року.',
  'date.problem.order': 'Збережено, як набрано. Першим може бути день або місяць: напишіть місяць словом.',
  'date.problem.day': 'Збережено, як набрано. Такого дня немає.',
  'date.problem.weekday': 'Збережено, як набрано. Той день припадає на інший день тижня.',
  'date.problem.reversed': 'Збережено, як набрано. Виходить, що кінець раніше за початок.',
  'date.problem.unknown': 'Збережено, як набрано. Дати тут не розпізнано.',
} satisfies Words<typeof english>
