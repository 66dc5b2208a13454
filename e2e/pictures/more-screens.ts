import type { Page } from '@playwright/test'
import { say } from '#shared/messages/index.ts'
import { Comparison } from '../pages/comparison.ts'
import { NoteForm } from '../pages/note-form.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'
import { openNote, type Screen } from '../screens/screens.ts'

/** What is looked at with one's own eyes besides those; what is expected of some is written where a journey comes by. */
export const moreScreens: readonly Screen[] = [
  { name: 'welcome', lead: (page) => openNote(page, 'Pages', 'Learn by doing') },
  {
    name: 'compare',
    async lead(page) {
      await openNote(page, 'Places', 'Mari El')
      await new NotePage(page).more(say('command.note.compare'))
      await page.getByRole('dialog').getByRole('combobox').fill('Moscow')
      await page.getByRole('dialog').getByRole('option').filter({ hasText: 'Moscow' }).first().click()
      await new Comparison(page).words('Left', 'Mari El').waitFor()
    },
  },
  {
    name: 'panes',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await page.keyboard.press('Alt+p')
      await page.keyboard.press('Alt+s')
      await new Sidebar(page).item('People').click()
      await new NoteList(page).row(/Timofei Vaskin/).click()
      await new Tabs(page, 1).tab('Timofei Vaskin').waitFor()
    },
  },
  {
    name: 'blocks',
    async lead(page) {
      await writeBlocks(page, 'Harbour log')
    },
  },
  {
    name: 'blocks-read',
    async lead(page) {
      await writeBlocks(page, 'Harbour log, read')
      await new NotePage(page).read()
      await new NotePage(page).text.getByRole('table').waitFor()
    },
  },
  {
    name: 'linking',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'On the way')
      await new NotePage(page).write('On the road to [[Mos')
      await new NotePage(page)
        .offer(/Moscow/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'slash',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Behind a slash')
      await new NotePage(page).write('/')
      await new NotePage(page).offer('Heading 1').waitFor()
    },
  },
  {
    name: 'form',
    async lead(page) {
      await openNote(page, 'Claims', 'As soon as a man')
      await new NotePage(page).edit()
    },
  },
  {
    name: 'template',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Meeting')
      await new NotePage(page).write('Who came to “{{title}}” on {{date}}?')
      await new NoteForm(page).field('Template').selectOption('For new notes of its kind')
      await page.keyboard.press('Alt+n')
      await page.getByRole('dialog').getByRole('combobox', { name: 'Template' }).waitFor()
    },
  },
  {
    name: 'menu',
    async lead(page) {
      await new Sidebar(page).offered(say('command.vault.settings'))
    },
  },
  {
    name: 'note-menu',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await page.getByRole('button', { name: 'More for this note' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'asking',
    async lead(page) {
      await new Sidebar(page).item('Claims').click()
      await new NoteList(page).filter.pressSequentially('by:')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'done',
    async lead(page) {
      await new Sidebar(page).choose(say('command.edit.steps'))
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'loose',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Loose ends')
      await new NotePage(page).write('Ask [[Nobody yet]] and [[Another one]]. ')
      await new Sidebar(page).item('Unresolved links').click()
      await page.getByText('Nobody yet').first().waitFor()
    },
  },
  {
    name: 'scripts',
    async lead(page) {
      for (const title of ['مرفأ الصيادين', '北方港口的灯塔', 'पुराना बंदरगाह', 'Причал Їжаковича', 'Λιμάνι', 'נמל הדייגים', 'かもめの港']) {
        await new Sidebar(page).makeNote('Place', title)
      }
      await new NotePage(page).write('مرفأ الصيادين\n\n北方港口的灯塔\n\nपुराना बंदरगाह\n\nПричал Їжаковича\n\n**かもめ** *の港* ')
    },
  },
]

/** Ends of what can be asked, and what has no note to show. */
export const edgeScreens: readonly Screen[] = [
  {
    name: 'nothing-found',
    async lead(page) {
      await new Sidebar(page).item('Claims').click()
      await new NoteList(page).filter.fill('qqqqqq')
      await page.getByText(say('list.no-match', { text: 'qqqqqq' })).waitFor()
    },
  },
  {
    name: 'not-understood',
    async lead(page) {
      await new Sidebar(page).item('Claims').click()
      await new NoteList(page).filter.fill('happened:soonish (registry')
      await new NoteList(page).problem(/./).first().waitFor()
    },
  },
  {
    name: 'ambiguous',
    async lead(page) {
      for (const _ of [1, 2]) await new Sidebar(page).makeNote('Person', 'Ivan Petrov')
      await new Sidebar(page).makeNote('Page', 'Who was there')
      await new NotePage(page).write('We met [[Ivan Petrov]] and [[Nobody known]] there. ')
      await new NotePage(page).saved.filter({ hasText: /^Saved/ }).waitFor()
      await new Sidebar(page).item('Ambiguous links').click()
      await page.getByText('Ivan Petrov').first().waitFor()
    },
  },
  {
    name: 'versions',
    async lead(page) {
      await new Sidebar(page).makeNote('Page', 'Twice written')
      await new NotePage(page).write('Before.')
      await new NotePage(page).saved.filter({ hasText: /^Saved/ }).waitFor()
      await new NotePage(page).read()
      await new NotePage(page).more(say('command.note.versions'))
      await new NotePage(page).version(/./).first().click()
      await page.getByRole('button', { name: say('version.bring-back') }).waitFor()
    },
  },
  { name: 'problems', lead: (page) => new Palette(page).choose(say('command.go.problems'), say('command.go.problems')) },
  {
    name: 'narrow',
    async lead(page) {
      await openNote(page, 'Places', 'Sakhalin')
      await page.keyboard.press('Alt+b')
      await page.keyboard.press('Alt+Shift+L')
    },
  },
  {
    name: 'long-titles',
    async lead(page) {
      await new Sidebar(page).makeNote('Person', `${longTitle} 1`)
      await new NotePage(page).write(`[[${longTitle} 2]] and [[Moscow]]`)
      await page.keyboard.press('Alt+k')
      await new Sidebar(page).makeNote('Place', `${longTitle} 3`)
      await page.keyboard.press('Alt+k')
      await new NotePage(page).write(`[[${longTitle} 1]] `)
      await new NotePage(page).saved.filter({ hasText: /^Saved/ }).waitFor()
      await new NotePage(page).read()
    },
  },
]

/** Nowhere may it be broken but anywhere. */
const longTitle = 'Donaudampfschifffahrtsgesellschaft'.repeat(20).slice(0, 498)

/** Screens of a vault without notes. */
export const emptyScreens: readonly Screen[] = [
  { name: 'empty', lead: (page) => new Sidebar(page).item('All notes').click() },
  { name: 'empty-claims', lead: (page) => new Sidebar(page).item('Claims').click() },
  { name: 'empty-unresolved', lead: (page) => new Sidebar(page).item('Unresolved links').click() },
  { name: 'empty-trash', lead: (page) => new Sidebar(page).item('Trash').click() },
  { name: 'empty-note', lead: (page) => new Sidebar(page).makeNote('Claim', 'The quay is shut') },
]

const blocks = `# What was seen

A line with **bold**, *slanted*, ~~struck~~ and \`code\`, and a link to [[Moscow]].[^1]

> [!note] Mind the tide
> It comes twice a day.

> [!warning]
> Nobody may enter.

| ship | left | days |
| ---- | :--: | ---: |
| Ossian | [[Moscow]] | 12 |
| Sula | the quay | 3 |

- [x] asked
- [ ] answered

1. first
2. second

> A quoted line.

\`\`\`js
const ships = ['Ossian', 'Sula'] // two
\`\`\`

[^1]: The log of the harbour.
`

async function writeBlocks(page: Page, title: string): Promise<void> {
  await new Sidebar(page).makeNote('Page', title)
  await new NotePage(page).paste({ 'text/plain': blocks })
  await new NotePage(page).saved.filter({ hasText: 'Saved' }).waitFor()
}
